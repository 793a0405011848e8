import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { Carriers } from './carriers.js';
import { placeOf, type FileUse, type Pieces } from './file-use.js';
import { keyOf, keyOfFolder } from './keys.js';
import { followMentions } from './mentions.js';
import { objectTo } from './objections.js';
import { knownPlace, overlaps, type Known } from './places.js';
import { Stop } from './stop.js';
import type { FileUses } from './uses/index.js';

/** All uses of the files under some folders, and the code that gives their keys. */
export interface Family {
  uses: Map<FileUse, Pieces[]>;
  carriers: Carriers;
  refusal?: Reason;
}

/** Follows the files of one use: whatever gets one of the paths, and whatever names the same folder. */
export function familyOf(context: FindContext, all: FileUses, first: FileUse): Family {
  const carriers = new Carriers(context, (path) => all.of(path));
  const family: Family = { uses: new Map(), carriers };
  try {
    for (let more = [first]; more.length; more = unknownOf(context, all, family)) {
      for (const use of more) {
        // It belongs here even if its key cannot be told.
        family.uses.set(use, []);
        const keys = use.paths.map((path) =>
          use.isView ? keyOfFolder(context, use.file, path) : keyOf(context, carriers, use.file, path),
        );
        family.uses.set(use, keys);
        if (use.group !== undefined) carriers.groups.add(use.group);
        use.follow?.(carriers, all.all);
      }
    }
    objectTo(context, [...family.uses.keys()]);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { code, file, node } = error;
    family.refusal = refusalAt(context, code, placeOf(file, node));
  }
  return family;
}

function unknownOf(context: FindContext, all: FileUses, family: Family): FileUse[] {
  const { uses, carriers } = family;
  const places = placesIn(context, family);
  const isNew = (use: FileUse): boolean => !uses.has(use);
  const reached = [...carriers.reached].filter(isNew);
  if (reached.length) return reached;
  const grouped = all.all.filter(
    (use) => isNew(use) && use.group !== undefined && carriers.groups.has(use.group),
  );
  if (grouped.length) return grouped;
  const near = all.all.filter(
    (use) => isNew(use) && placesOf(context, use).some((one) => places.some((other) => overlaps(one, other))),
  );
  if (near.length) return near;
  followMentions(context, all, carriers, places);
  return [...carriers.reached].filter(isNew);
}

/** The folders and files of a family, as far as they are known. */
export function placesIn(context: FindContext, { uses, carriers }: Family): Known[] {
  const written = carriers.values.map(({ file, node }) => ({ file, paths: [node] }));
  const own = [...uses.keys()].filter(({ isView }) => !isView);
  return [...own, ...written].flatMap((one) => placesOf(context, one));
}

function placesOf(
  context: FindContext,
  { file, paths, place }: Pick<FileUse, 'file' | 'paths' | 'place'>,
): Known[] {
  if (place) return place.key ? [place] : [];
  return paths.flatMap((path) => {
    const known = knownPlace(context, file.file, path);
    // The app's own folder says nothing about what is in it.
    return known?.key ? [known] : [];
  });
}
