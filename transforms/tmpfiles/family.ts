import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import { TooFar } from '../../src/model/too-far.js';
import type { FindContext } from '../../src/model/transform.js';
import { Carriers } from './carriers.js';
import { placeOf, type FileUse, type Pieces } from './file-use.js';
import { keyOf, keyOfFolder } from './keys.js';
import { followMentions } from './mentions.js';
import { isGivenPath } from './given-path.js';
import { objectTo } from './objections.js';
import { knownPlace, overlaps, type Known } from './places.js';
import { Shown, Stop } from './stop.js';
import { tooFar } from './too-far.js';
import { refuseReadBack } from './uploads/read-back.js';
import type { FileUses } from './uses/index.js';

/** All uses of the files under some folders, and the code that gives their keys. */
export interface Family {
  uses: Map<FileUse, Pieces[]>;
  carriers: Carriers;
  refusal?: Reason;
}

/** Follows the files of one use: whatever gets one of the paths, and whatever names the same folder. */
export function familyOf(context: FindContext, all: FileUses, first: FileUse): Family {
  const staying = new Set<Node>();
  for (;;) {
    const family = familyWith(context, all, first, staying);
    if (!(family.stopped instanceof Shown) || staying.has(family.stopped.holder)) return family;
    staying.add(family.stopped.holder);
  }
}

/** @param staying names that stay paths, as people get to see what they have */
function familyWith(
  context: FindContext,
  all: FileUses,
  first: FileUse,
  staying: ReadonlySet<Node>,
): Family & { stopped?: unknown } {
  const carriers = new Carriers(context, (path) => all.of(path), staying);
  const family: Family & { stopped?: unknown } = { uses: new Map(), carriers };
  try {
    for (let more = [first]; more.length; more = unknownOf(context, all, family)) {
      for (const use of more) {
        // It belongs here even if its key cannot be told.
        family.uses.set(use, []);
        const keys = use.paths.map((path) =>
          use.isView
            ? keyOfFolder(context, carriers, use.file, path)
            : keyOf(context, carriers, use.file, path),
        );
        family.uses.set(use, keys);
        if (use.group !== undefined) carriers.groups.add(use.group);
        use.follow?.(carriers, all.all);
      }
    }
    refuseOthers(context, all, family);
    if (carriers.isAnswered) refuseReadBack(context, all.all, new Set(family.uses.keys()));
    objectTo(
      context,
      [...family.uses.keys()].filter(({ isView }) => !isView),
    );
  } catch (error) {
    family.stopped = error;
    family.refusal = refusalOf(context, first, error);
  }
  return family;
}

/**
 * A folder that is told when the program runs has keys of its own: whoever names the same one in the code would look elsewhere.
 * @throws Stop for the first
 */
function refuseOthers(context: FindContext, all: FileUses, { uses, carriers }: Family): void {
  const given = carriers.given.flatMap(({ file, node }) => knownPlace(context, file.file, node) ?? []);
  if (!given.length) return;
  const isThere = (use: FileUse): boolean =>
    placesOf(context, use).some((one) => given.some((other) => overlaps(one, other)));
  const other = all.all.find(
    (use) =>
      isThere(use) || (uses.has(use) && !use.paths.every((path) => isGivenPath(context, use.file, path))),
  );
  if (other) throw new Stop('file-path-unknown', other.file, other.call);
}

function refusalOf(context: FindContext, first: FileUse, error: unknown): Reason {
  // A path that goes through most of a large program is left alone, before it takes minutes to see where.
  if (error instanceof TooFar) return tooFar(context, placeOf(first.file, first.call));
  if (!(error instanceof Stop)) throw error;
  const { code, file, node } = error;
  return refusalAt(context, code, placeOf(file, node));
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
  const grown = [...uses].flatMap(([use, keys]) => (keys.length < use.paths.length ? [use] : []));
  if (grown.length) return grown;
  const near = all.all.filter(
    (use) => isNew(use) && placesOf(context, use).some((one) => places.some((other) => overlaps(one, other))),
  );
  if (near.length) return near;
  followMentions(context, carriers, places);
  return [...carriers.reached].filter(isNew);
}

/** The folders and files of a family, as far as they are known. */
export function placesIn(context: FindContext, { uses, carriers }: Family): Known[] {
  const written = carriers.values.map(({ file, node }) => ({ file, paths: [node] }));
  const own = [...uses.keys()].filter(({ isView }) => !isView);
  return [...own, ...written].flatMap((one) => placesOf(context, one));
}

/** What keys begin with of files that are put somewhere, or looked for by names that vary: in `folders`. */
export function prefixesIn(
  context: FindContext,
  { uses, carriers }: Family,
): { prefixes: string[]; folders: string[] } {
  const own = [...uses.keys()].filter(({ isView }) => !isView);
  const put = own.filter(({ writes }) => writes).flatMap((use) => placesOf(context, use));
  const values = carriers.values.map(({ file, node }) => ({ file, paths: [node] }));
  const varying = [...own, ...values]
    .flatMap((one) => placesOf(context, one))
    .filter(({ isWhole }) => !isWhole);
  const folders = [...new Set(varying.map(({ key }) => key))];
  return { folders, prefixes: [...new Set([...put.map(({ key }) => key), ...folders])] };
}

function placesOf(
  context: FindContext,
  { file, paths, place, isView }: Pick<FileUse, 'file' | 'paths' | 'place' | 'isView'>,
): Known[] {
  if (place) return place.key ? [place] : [];
  return paths.flatMap((path) => {
    const known = knownPlace(context, file.file, path);
    // The app's own folder says nothing about what is in it, unless all of it is served.
    return known?.key || (known && isView) ? [known] : [];
  });
}
