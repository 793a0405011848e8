import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { Place } from '../../src/model/transform.js';
import { type Access, accessOf, sameKey } from './pattern/access.js';
import { isFunction } from './pattern/nodes.js';
import { isStable } from './pattern/stable.js';
import { followsAtOnce } from './races/order.js';
import type { Rewriting, State } from './state.js';

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
  return reads.flatMap((read, index) => {
    const fn = read.ancestors.findLast(isFunction);
    const isLocked = locked.some(({ file, start }) => file === read.use.file.file && start === fn?.start);
    if (!fn || isLocked || !isStable(read, state)) return [];
    const first = reads.slice(0, index).find((one) => areApart(fn, one, read));
    return first ? [reasonAt(state, read)] : [];
  });
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
  return (
    first.use.file === second.use.file &&
    first.ancestors.findLast(isFunction) === fn &&
    statement === statementOf(first) &&
    sameKey(first.key, second.key) &&
    followsAtOnce(fn, rangeOf(first.node), rangeOf(second.node))
  );
}

/** The statement around, or the function that gives the value. */
function statementOf({ ancestors }: Access): Node | undefined {
  return ancestors.findLast((one) => isFunction(one) || /Statement$|Declaration$/.test(one.type));
}

function reasonAt({ finding }: State, { use: { file }, node }: Access): Reason {
  const { start, end } = rangeOf(node);
  const location = locate(file, { start, end });
  const args = { name: finding.name, use: file.text.slice(start, end), line: String(location.line) };
  return { code: 'reads-apart', args, location };
}
