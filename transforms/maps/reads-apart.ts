import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { Place } from '../../src/model/transform.js';
import { type Access, accessOf, sameKey } from './pattern/access.js';
import { isFunction } from './pattern/nodes.js';
import { isStable } from './pattern/stable.js';
import { followsAtOnce } from './races/order.js';
import type { Rewriting, State, Use } from './state.js';

/**
 * `while (queue.done < queue.total)`: one statement reads an entry more than once, and there is no place to read it before. In one
 * process both reads show one moment; from now on they may not, unless their function has the lock.
 */
export function readsApart(
  state: State,
  rewritings: readonly Rewriting[],
  locked: readonly Place[],
): Reason[] {
  const reads = rewritings.flatMap((one) => (isRead(one) ? (accessIn(one, state) ?? []) : []));
  const entries = reads.flatMap((read, index) => {
    const fn = read.ancestors.findLast(isFunction);
    const isLocked = locked.some(({ file, start }) => file === read.use.file.file && start === fn?.start);
    if (!fn || isLocked || !isStable(read, state)) return [];
    const first = reads.slice(0, index).find((one) => areApart(fn, one, read));
    return first ? [reasonAt(state, { file: read.use.file, node: read.node })] : [];
  });
  return [
    ...entries,
    ...wholesApart(state, rewritings, locked),
    ...readsOfWritten(state, rewritings, reads, locked),
  ];
}

/** `m.set(k, { … }); res.json(m.get(k))`: the answer may show what another request has set meanwhile. */
function readsOfWritten(
  state: State,
  rewritings: readonly Rewriting[],
  reads: readonly Access[],
  locked: readonly Place[],
): Reason[] {
  const sets = rewritings.flatMap(({ uses, writes }) =>
    writes ? uses.flatMap((use) => setIn(use, state)) : [],
  );
  return reads.flatMap((read) => {
    const fn = read.ancestors.findLast(isFunction);
    const isLocked = locked.some(({ file, start }) => file === read.use.file.file && start === fn?.start);
    if (!fn || isLocked || !isStable(read, state)) return [];
    const isWritten = sets.some((set) => isSameRun(fn, set, read));
    return isWritten ? [reasonAt(state, { file: read.use.file, node: read.node }, 'written-then-read')] : [];
  });
}

function setIn(use: Use, state: State): Access[] {
  const access = accessOf(use, state);
  return access?.op === 'set' && isStable(access, state) ? [access] : [];
}

/** One entry, in one run of the function, and nothing that waited between. */
function isSameRun(fn: Node, first: Access, second: Access): boolean {
  return (
    first.use.file === second.use.file &&
    first.ancestors.findLast(isFunction) === fn &&
    sameKey(first.key, second.key) &&
    followsAtOnce(fn, rangeOf(first.node), rangeOf(second.node))
  );
}

const LOOKS = /^(?:get|has|at|size|length|keys|values|entries|toArray)$/;

/** `{ count: seen.size, seen: [...seen] }`: how many there are, and which. */
function wholesApart(state: State, rewritings: readonly Rewriting[], locked: readonly Place[]): Reason[] {
  const looks = rewritings.flatMap(({ calls, writes, uses, reviews }) => {
    const [use] = uses;
    const [call = '', ...more] = calls;
    return use && !writes && !reviews.length && !more.length && LOOKS.test(call) ? [{ call, use }] : [];
  });
  return looks.flatMap(({ call, use }, index) => {
    const fn = use.ancestors.findLast(isFunction);
    const isLocked = locked.some(({ file, start }) => file === use.file.file && start === fn?.start);
    if (!fn || isLocked) return [];
    const first = looks
      .slice(0, index)
      .find((one) => (isOfWhole(one.call) || isOfWhole(call)) && areLooksApart(fn, one.use, use));
    const isSaid = looks.slice(0, index).filter((one) => areLooksApart(fn, one.use, use)).length > 1;
    return first && !isSaid ? [reasonAt(state, use)] : [];
  });
}

function isOfWhole(call: string): boolean {
  return !/^(?:get|has|at)$/.test(call);
}

function areLooksApart(fn: Node, first: Use, second: Use): boolean {
  return (
    first.file === second.file &&
    first.ancestors.findLast(isFunction) === fn &&
    statementOf(first) === statementOf(second) &&
    followsAtOnce(fn, rangeOf(first.node), rangeOf(second.node))
  );
}

function isRead({ calls, writes, uses, reviews }: Rewriting): boolean {
  return !writes && !reviews.length && uses.length === 1 && calls.length === 1 && calls[0] === 'get';
}

function accessIn({ uses: [use] }: Rewriting, state: State): Access | undefined {
  const access = use && accessOf(use, state);
  return access?.op === 'get' ? access : undefined;
}

/** One statement, one entry, and nothing that runs between. */
function areApart(fn: Node, first: Access, second: Access): boolean {
  const statement = statementOf(second);
  return statement === statementOf(first) && isSameRun(fn, first, second);
}

/** The statement around, or the function that gives the value. */
function statementOf({ ancestors }: Pick<Use, 'ancestors'>): Node | undefined {
  return ancestors.findLast((one) => isFunction(one) || /Statement$|Declaration$/.test(one.type));
}

function reasonAt(
  { finding }: State,
  { file, node }: Pick<Use, 'file' | 'node'>,
  code = 'reads-apart',
): Reason {
  const { start, end } = rangeOf(node);
  const location = locate(file, { start, end });
  const args = { name: finding.name, use: file.text.slice(start, end), line: String(location.line) };
  return { code, args, location };
}
