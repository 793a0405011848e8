import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { isWithin } from '../../src/ast/walk.js';
import { keyOfPath, partsOf } from '../../src/find/library/paths.js';
import { functionAround, nodesIn } from '../../src/find/library/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { ownRange } from './holders.js';
import { goesOn, isBefore } from './order.js';
import { placeOf, targetsOf, type FileUse } from './file-use.js';
import { Stop } from './stop.js';

/** How many calls lie between a function and what it does, at most. */
const DEPTH = 3;

/**
 * A file that is read and written again without anything in between: one process did that at once.
 * @throws Stop
 */
export function refuseRaces(context: FindContext, uses: readonly FileUse[]): void {
  for (const [, write] of pairs(context, uses, /^read(File|Json|JSON)$/, goesOn))
    throw new Stop('file-race', write.file, write.call);
  const counted = namedByList(uses);
  if (counted) throw new Stop('file-race', counted.file, counted.call);
}

/** `const n = fs.readdirSync(folder).length + 1; fs.writeFileSync(path.join(folder, `${n}.txt`), …)` */
function namedByList(uses: readonly FileUse[]): FileUse | undefined {
  const sync = uses.filter(({ fs }) => fs?.form === 'sync');
  const lists = sync.filter(({ fs }) => fs?.method === 'readdir');
  return sync.find(
    (write) =>
      write.writes &&
      targetsOf(write).some((path) =>
        comesFrom(write.file, path, lists, functionAround(write.file, write.call)),
      ),
  );
}

/** True if a value is worked out of a list of files, by way of variables of the same function. */
function comesFrom(
  file: ParsedFile,
  value: Node,
  lists: readonly FileUse[],
  around: Node | undefined,
  depth = 0,
): boolean {
  const isList = (list: FileUse): boolean =>
    list.file === file && isWithin(list.call, value) && functionAround(file, list.call) === around;
  if (!around || depth > DEPTH) return false;
  if (lists.some(isList)) return true;
  const names = nodesIn(file).filter((node) => node.type === 'Identifier' && isWithin(node, value));
  return nodesIn(file).some(
    (node) =>
      node.type === 'VariableDeclarator' &&
      node.init != null &&
      functionAround(file, node) === around &&
      names.some((name) => 'name' in name && 'name' in node.id && node.id.name === name.name) &&
      comesFrom(file, node.init, lists, around, depth + 1),
  );
}

/** Files that are written after a look whether they are there. */
export function checksIn(context: FindContext, uses: readonly FileUse[]): Reason[] {
  return pairs(context, uses, /^(exists|pathExists|access|l?stat)$/, isBefore).map(([, { file, call }]) =>
    refusalAt(context, 'file-check', placeOf(file, call)),
  );
}

/** A look at a file and a write of the same one that one function does at once. */
function pairs(
  context: FindContext,
  uses: readonly FileUse[],
  look: RegExp,
  isFirst: (file: ParsedFile, one: Node, other: Node) => boolean,
): [FileUse, FileUse][] {
  const sync = uses.filter(({ fs }) => fs?.form === 'sync');
  const writes = sync.filter(({ writes }) => writes);
  const looks = sync.filter(({ fs }) => look.test(fs?.method ?? ''));
  return writes.flatMap((write) => {
    const first = looks.find(
      (one) => mayBeSame(context, one, write) && doneByOne(context, one, write, isFirst),
    );
    return first ? [[first, write] satisfies [FileUse, FileUse]] : [];
  });
}

function mayBeSame(context: FindContext, one: FileUse, other: FileUse): boolean {
  const shapes = ({ file }: FileUse, paths: readonly Node[]): string[] =>
    paths.map((path) => keyOfPath(context, file.file, partsOf(context, file.file, path)));
  const known = shapes(one, one.paths);
  // What came in as a parameter has no name of its own.
  return shapes(other, targetsOf(other)).some(
    (shape) => known.includes(shape) || /^[^/]*<[^>]*>$/.test(shape),
  );
}

function doneByOne(
  context: FindContext,
  one: FileUse,
  other: FileUse,
  isFirst: (file: ParsedFile, one: Node, other: Node) => boolean,
): boolean {
  const its = placesOf(context, { file: other.file, node: other.call });
  return placesOf(context, { file: one.file, node: one.call }).some(({ file, node, around }) =>
    its.some((write) => write.around === around && write.node !== node && isFirst(file, node, write.node)),
  );
}

/** A call, in the function around it. */
interface CallPlace {
  file: ParsedFile;
  node: Node;
  around: Node;
}

/** A call, the calls of the function around it, and so on, over at most `DEPTH` calls. */
function placesOf(
  context: FindContext,
  { file, node }: Pick<CallPlace, 'file' | 'node'>,
  depth = 0,
): CallPlace[] {
  const around = functionAround(file, node);
  if (!around || depth > DEPTH) return [];
  const callers = context.resolver.callsOf(file.file, ownRange(around)).calls.flatMap(({ role, call }) => {
    const where = call && context.parsed(call.file);
    const at = call && context.nodeAt(call.file, call)?.node;
    return role === 'call' && where && at ? placesOf(context, { file: where, node: at }, depth + 1) : [];
  });
  return [{ file, node, around }, ...callers];
}
