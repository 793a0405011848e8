import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { Carriers } from './carriers.js';
import { placeOf, type FileUse, type Pieces } from './file-use.js';
import { keyOf } from './keys.js';
import { knownPlace, overlaps } from './places.js';
import { Stop } from './stop.js';
import type { FileUses } from './uses/index.js';

/** All uses of the files under some folders, and the code that gives their keys. */
export interface Family {
  uses: Map<FileUse, Pieces[]>;
  carriers: Carriers;
  /** The folders, as beginnings of keys. */
  prefixes: string[];
  refusal?: Reason;
}

/** Follows the files of one use: whatever gets one of the paths, and whatever names the same folder. */
export function familyOf(context: FindContext, all: FileUses, first: FileUse): Family {
  const carriers = new Carriers(context, all);
  const family: Family = { uses: new Map(), carriers, prefixes: [] };
  try {
    for (let more = [first]; more.length; more = unknownOf(context, all, family)) {
      for (const use of more) {
        // It belongs here even if its key cannot be told.
        family.uses.set(use, []);
        family.prefixes.push(...prefixesOf(context, use));
        const keys = use.paths.map((path) => keyOf(context, carriers, use.file, path));
        family.uses.set(use, keys);
        if (use.group !== undefined) carriers.groups.add(use.group);
        use.follow?.(carriers, all.all);
      }
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { code, file, node } = error;
    family.refusal = refusalAt(context, code, placeOf(file, node));
  }
  return family;
}

function unknownOf(context: FindContext, all: FileUses, { uses, carriers, prefixes }: Family): FileUse[] {
  const reached = [...carriers.reached].filter((use) => !uses.has(use));
  if (reached.length) return reached;
  const grouped = all.all.filter(
    (use) => !uses.has(use) && use.group !== undefined && carriers.groups.has(use.group),
  );
  if (grouped.length) return grouped;
  return all.all.filter(
    (use) =>
      !uses.has(use) &&
      prefixesOf(context, use).some((one) => prefixes.some((other) => overlaps(one, other))),
  );
}

function prefixesOf(context: FindContext, { file, paths }: FileUse): string[] {
  return paths.flatMap((path) => {
    const known = knownPlace(context, file.file, path);
    return known?.key ? [known.key] : [];
  });
}
