import type { Node } from '@babel/types';
import { refusalAt } from '../../../src/emission/refusal-at.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { usesOf } from '../../../src/find/library/program.js';
import { bare, isCall, parentOf } from '../../../src/find/library/syntax.js';
import { placeOf, type FileUse, type Following } from '../file-use.js';
import { Stop } from '../stop.js';
import { destinyOf, keeps, type Destiny } from './destiny.js';
import { keyProperty } from './key.js';
import type { At } from './onward.js';
import { refuseReadBack } from './read-back.js';
import type { Read } from './reads.js';
import type { Stored } from './stored.js';

/** What was followed already, for another use of the same family. */
const followed = new WeakMap<Following, Set<Stored>>();

/**
 * Follows what is read of uploaded files: what opens them gets their keys, a text that is kept stays the same.
 * @throws Stop if something else may open one
 */
export function followUploads(stored: Stored, carriers: Following, all: readonly FileUse[]): void {
  const before = followed.get(carriers) ?? new Set();
  if (before.has(stored)) return;
  followed.set(carriers, before.add(stored));
  const useOf = useBy(all);
  const found = [...stored.reads.values()].map((read) => ({
    read,
    destiny: destinyOf(carriers.context, startsOf(carriers, read), useOf),
  }));
  const opened = new Set(found.flatMap(({ read, destiny }) => (destiny.uses.length ? read.field : []) ?? []));
  const destinies = found.filter(({ read: { field } }) => field === undefined || opened.has(field));
  for (const { read, destiny } of destinies) {
    refuseHanded(read, destiny);
    refuseSet(read);
  }
  for (const { read, destiny } of destinies) {
    for (const use of destiny.uses) carriers.reached.add(use);
    if (read.meaning === 'path') followPath(stored, carriers, read, destiny);
  }
  for (const at of stored.whole) {
    // formidable answers with other properties of a file that is not on the disk.
    if (stored.from.group !== 'multer') throw new Stop('file-path-escapes', at.file, at.node);
    const call = parentOf(at.file, at.node);
    if (isCall(call) && !keeps(carriers.context, at.file, call))
      throw new Stop('file-path-used', at.file, at.node);
    review(carriers, 'upload-whole', at);
  }
  const kept = destinies.some(({ read, destiny }) => read.meaning === 'path' && destiny.kept.length > 0);
  if (kept || stored.whole.length) refuseReadBack(carriers.context, all, carriers.reached, 'file');
}

/** What texts say of the folder in which uploads are: the `folder` as it was given, the `path` that begins with it. */
export function shownOf(
  { context }: Following,
  stored: Stored,
  all: readonly FileUse[],
): 'folder' | 'path' | undefined {
  if (stored.whole.length) return 'folder';
  const useOf = useBy(all);
  const shown = [...stored.reads.values()].filter(
    (read) => read.of && destinyOf(context, [read], useOf).kept.length > 0,
  );
  const isShown = (meaning: string): boolean => shown.some((read) => read.meaning === meaning);
  return isShown('folder') ? 'folder' : isShown('path') ? 'path' : undefined;
}

function useBy(all: readonly FileUse[]): (path: Node) => FileUse | undefined {
  const pathsOf = ({ paths, candidates = [] }: FileUse): readonly Node[] => [...paths, ...candidates];
  const byPath = new Map(all.flatMap((use) => pathsOf(use).map((path) => [bare(path), use] as const)));
  return (path) => byPath.get(bare(path));
}

function startsOf({ context }: Following, { file, node, of, meaning }: Read): At[] {
  if (meaning === 'time') throw new Stop('file-use-unknown', file, node);
  if (of) return [{ file, node }];
  const name = nameIn(node);
  if (!name) throw new Stop('file-path-used', file, node);
  return usesOf(context, file.file, name).map((one) => ({ file: one.parsed, node: one.node }));
}

/** `p` of `{ path: p }`. */
function nameIn(property: Node): Node | undefined {
  return property.type === 'ObjectProperty' && property.value.type === 'Identifier'
    ? property.value
    : undefined;
}

/** A name alone opens nothing; a path made with it does. */
function refuseHanded({ meaning }: Read, { handed }: Destiny): void {
  const [first] = handed.filter(({ node }) => meaning !== 'name' || isComposed(node));
  if (first) throw new Stop('file-path-used', first.file, first.node);
}

/** `file.filepath = …` says where a file is to go. */
function refuseSet({ file, node }: Read): void {
  const parent = parentOf(file, node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node)
    throw new Stop('upload-path-set', file, parent);
}

function isComposed(node: Node): boolean {
  return /^(CallExpression|TemplateLiteral|BinaryExpression)$/.test(node.type);
}

function followPath(stored: Stored, carriers: Following, read: Read, { uses, kept, asText }: Destiny): void {
  const [first] = kept;
  if (read.field === undefined) for (const at of kept) review(carriers, 'upload-path-kept', at);
  if (!uses.length) return;
  if (read.field !== undefined) review(carriers, 'upload-path-opened', read);
  if (first && !stored.isPathTheKey) throw new Stop('file-path-used', first.file, first.node);
  carriers.texts.push(...asText);
  if (read.of) return carriers.follow(read.file, read.node);
  const property = keyProperty(stored);
  const name = nameIn(read.node);
  if (!property || !name) throw new Stop('file-path-used', read.file, read.node);
  carriers.steps.push({ ...placeOf(read.file, read.node), pieces: [`${property}: `, rangeOf(name)] });
  carriers.followName(read.file, name);
}

function review(carriers: Following, code: string, { file, node }: At): void {
  const { context, reviews } = carriers;
  reviews.push(refusalAt(context, code, placeOf(file, node)));
}
