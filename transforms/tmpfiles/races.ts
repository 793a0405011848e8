import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { keyOfPath, partsOf } from '../../src/find/library/paths.js';
import { functionAround } from '../../src/find/library/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { ownRange } from './holders.js';
import { placeOf, targetsOf, type FileUse } from './file-use.js';
import { Stop } from './stop.js';

/** How many calls lie between a function and what it does, at most. */
const DEPTH = 3;

/**
 * A file that is read and written again without anything in between: one process did that at once.
 * @throws Stop
 */
export function refuseRaces(context: FindContext, uses: readonly FileUse[]): void {
  for (const [, write] of pairs(context, uses, /^read(File|Json|JSON)$/))
    throw new Stop('file-race', write.file, write.call);
}

/** Files that are written after a look whether they are there. */
export function checksIn(context: FindContext, uses: readonly FileUse[]): Reason[] {
  return pairs(context, uses, /^(exists|pathExists|access|l?stat)$/).map(([, { file, call }]) =>
    refusalAt(context, 'file-check', placeOf(file, call)),
  );
}

/** A look at a file and a write of the same one that one function does at once. */
function pairs(context: FindContext, uses: readonly FileUse[], look: RegExp): [FileUse, FileUse][] {
  const sync = uses.filter(({ fs }) => fs?.form === 'sync');
  const writes = sync.filter(({ writes }) => writes);
  const looks = sync.filter(({ fs }) => look.test(fs?.method ?? ''));
  return writes.flatMap((write) => {
    const first = looks.find((one) => mayBeSame(context, one, write) && doneByOne(context, one, write));
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

function doneByOne(context: FindContext, one: FileUse, other: FileUse): boolean {
  const mine = functionAround(one.file, one.call);
  const its = functionAround(other.file, other.call);
  if (!mine || !its) return false;
  if (mine === its) return (one.call.start ?? 0) < (other.call.start ?? 0);
  const callers = callersOf(context, one.file, mine);
  return [...callersOf(context, other.file, its)].some((caller) => callers.has(caller));
}

/** The functions that call a function, over at most `DEPTH` calls, with itself. */
function callersOf(context: FindContext, file: ParsedFile, fn: Node, depth = 0): Set<Node> {
  const found = new Set([fn]);
  if (depth >= DEPTH) return found;
  for (const { role, call } of context.resolver.callsOf(file.file, ownRange(fn)).calls) {
    if (role !== 'call' || !call) continue;
    const where = context.parsed(call.file);
    const node = context.nodeAt(call.file, call)?.node;
    const around = where && node && functionAround(where, node);
    if (around) for (const one of callersOf(context, where, around, depth + 1)) found.add(one);
  }
  return found;
}
