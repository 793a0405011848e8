import { posix } from 'node:path';
import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import { bindingOf } from '../../../src/find/library/program.js';
import type { UploadSite } from '../../../src/find/library/upload-sites.js';
import { nodesIn } from '../../../src/find/library/syntax.js';
import type { Step } from '../../../src/model/step.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import { objects, placeOf, type Becomes, type FileUse, type Pieces, type Refused } from '../file-use.js';
import { innerComments } from '../inner-comments.js';
import { knownPlace } from '../places.js';
import { quoted } from '../quoted.js';
import { followUploads, shownOf } from '../uploads/follow.js';
import { isStorage, textOfFolder, type Folder } from '../uploads/multer-folder.js';
import { multerSites, valuesOf, type Stored } from '../uploads/stored.js';

type Shown = ReturnType<typeof shownOf>;

/** Every place of a file where multer, or a package around it, puts uploads on the disk. */
export function multerUses(context: FindContext, file: ParsedFile): FileUse[] {
  const { sites, stored } = multerSites(context);
  if (!stored) return [];
  return sites
    .filter(({ site }) => site.file === file)
    .map(({ site, folder }) => useOf(context, stored, site, folder));
}

function useOf(context: FindContext, stored: Stored, site: UploadSite, folder: Folder): FileUse {
  const { file, call } = site;
  let shown: Shown;
  return {
    ...{ file, call, group: stored.from.group, writes: true },
    paths: valuesOf(folder).flatMap((value) => value ?? []),
    ...(folder.kind === 'asked' && folder.isFixed && { covers: [folder.property] }),
    follow: (carriers, all) => {
      followUploads(stored, carriers, all);
      shown = shownOf(carriers, stored, all);
      const [value] = valuesOf(folder);
      if (shown && value && textOfFolder(context, file, value) === undefined) carriers.stay(file, value);
    },
    become: (keys) => becomes(context, site, folder, keys, shown),
  };
}

function becomes(
  context: FindContext,
  site: UploadSite,
  folder: Folder,
  keys: readonly Pieces[],
  shown: Shown,
): Becomes | Refused {
  const { file, call } = site;
  if (folder.kind === 'refused') return { refuse: folder.code, at: folder.at };
  const isEngine = isStorage(call);
  const steps: Step[] = isEngine
    ? [{ ...placeOf(file, call.callee), pieces: [objects('objectStorage')] }]
    : [];
  const made = (more: readonly Step[]): Becomes => ({
    ...{ steps: [...steps, ...more], starts: [], removed: [], reviews: [] },
  });
  if (folder.kind === 'default') return made([temporary(file, call, folder)]);
  if (folder.kind === 'asked' && !folder.isFixed) {
    if (!isEngine) return { refuse: 'upload-folder-unknown', at: folder.property };
    return made([renamed(file, folder.property), ...answered(file, folder.answers, keys)]);
  }
  const [value] = valuesOf(folder);
  const [first] = keys;
  if (!value || !first) return { refuse: 'upload-options', at: call };
  const key = folder.kind === 'asked' ? keyOutside(context, file, folder.fn, value, first) : first;
  const destination = shownFolder(context, file, folder, value, shown);
  if ('refuse' in destination) return destination;
  const options: Pieces = ['prefix: ', ...key, ...destination.pieces];
  const comments = folder.kind === 'asked' ? innerComments(file, folder.property) : [];
  const pieces: Pieces = isEngine
    ? [...comments, ...options]
    : ['storage: ', objects('objectStorage'), '({ ', ...options, ' })'];
  return made([{ ...placeOf(file, folder.property), pieces }]);
}

/** Without a folder files are put into that of the system. */
function temporary(file: ParsedFile, call: Node, { options }: Folder & { kind: 'default' }): Step {
  const prefix = `prefix: ${quoted(file, 'tmp')}`;
  if (!options) {
    const { end } = rangeOf(call);
    return { file: file.file, start: end - 1, end: end - 1, pieces: [`{ ${prefix} }`] };
  }
  const [first] = options.properties;
  const { start, end } = rangeOf(first ?? options);
  return first
    ? { file: file.file, start, end, pieces: [`${prefix}, `, { start, end }] }
    : { file: file.file, start, end, pieces: [`{ ${prefix} }`] };
}

/** `destination` becomes `prefix`, with the function that it has. */
function renamed(file: ParsedFile, property: Node): Step {
  const isShort = 'shorthand' in property && property.shorthand === true;
  const key = 'key' in property && typeof property.key === 'object' ? (property.key as Node) : property;
  const pieces: Pieces = isShort ? ['prefix: ', rangeOf(key)] : ['prefix'];
  return { ...placeOf(file, isShort ? property : key), pieces };
}

function answered(file: ParsedFile, answers: readonly Node[], keys: readonly Pieces[]): Step[] {
  return answers.flatMap((answer, index) => {
    const pieces = keys[index] ?? [];
    const { start, end } = rangeOf(answer);
    const [only] = pieces;
    const isSame = typeof only === 'object' && 'start' in only && only.start === start && only.end === end;
    return isSame ? [] : [{ ...placeOf(file, answer), pieces }];
  });
}

/** What a function answers, said outside of it: names that it has for itself are not known there. */
function keyOutside(context: FindContext, file: ParsedFile, fn: Node, answer: Node, key: Pieces): Pieces {
  const known = hasNamesOf(context, file, fn, answer) ? knownPlace(context, file.file, answer) : undefined;
  return known ? [quoted(file, known.key)] : key;
}

/** What a function answers, or what its name there has for its value, if it means the same outside. */
function outsideOf(context: FindContext, file: ParsedFile, fn: Node, answer: Node): Node | undefined {
  const value = hasNamesOf(context, file, fn, answer) ? valueOf(context, file, answer)?.node : answer;
  return value && !hasNamesOf(context, file, fn, value) ? value : undefined;
}

function hasNamesOf(context: FindContext, file: ParsedFile, fn: Node, answer: Node): boolean {
  return [...nodesIn(file)].some((node) => {
    if (node.type !== 'Identifier' || !isWithin(node, answer)) return false;
    const binding = bindingOf(context, file.file, node);
    return binding !== undefined && isWithin(binding.node, fn);
  });
}

/** `file.destination` and `file.path` stay the texts that they were, as far as anyone looks at them. */
function shownFolder(
  context: FindContext,
  file: ParsedFile,
  folder: Folder,
  value: Node,
  shown: Shown,
): { pieces: Pieces } | Refused {
  const text = textOfFolder(context, file, value);
  const known = knownPlace(context, file.file, value)?.key;
  const isSame = shown === 'path' && text !== undefined && posix.join(text, '.') === known;
  if (!shown || text === known || isSame) return { pieces: [] };
  if (text !== undefined) return { pieces: [`, destination: ${quoted(file, text)}`] };
  const outside = folder.kind === 'asked' ? outsideOf(context, file, folder.fn, value) : value;
  if (!outside) return { refuse: 'upload-folder-shown', at: value };
  return { pieces: [', destination: ', rangeOf(outside)] };
}
