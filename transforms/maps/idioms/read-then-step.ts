import { rangeOf } from '../../../src/ast/walk.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, functionAround, spotOf, usesIn, type Spot } from '../pattern/block.js';
import { computedStep, removal, rewriting } from '../pattern/emit.js';
import { incrementCall, undoing, type Amount } from '../pattern/increment.js';
import { isAlwaysRun, leaves } from '../pattern/order.js';
import { isReassigned, isStable } from '../pattern/stable.js';
import { sumOf } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import type { Idiom, State } from '../state.js';
import { stepOf } from './step.js';

/** `const item = { id: nextId }; …; nextId++;`: the id is taken where it is read. */
export const readThenStep: Idiom = {
  name: 'read then step',
  shapes: ['counter', 'value', 'record'],
  match(use, state) {
    const read = accessOf(use, state);
    if (read?.op !== 'get' || !isStable(read, state)) return undefined;
    const spot = spotOf(read.node, read.ancestors);
    if (!spot || !isAlwaysRun(read.node, read.ancestors, spot.statement)) return undefined;
    if (!isOnlyRead(read, spot, state)) return undefined;
    const found = stepBehind(read, spot, state);
    if (found?.amount.literal === undefined) return undefined;
    const call = incrementCall(read, state, found.amount);
    if (!call) return undefined;
    return rewriting(use, {
      uses: [use, ...found.accesses.map((one) => one.use)],
      steps: [computedStep(use, read, call.pieces, undoing(found.amount)), removal(use, found.statement)],
      calls: [call.method],
      at: [read.node],
      reviews: call.reviews,
    });
  },
};

/** What was read before in the same function would be another number than the one that is taken. */
function isOnlyRead({ use }: Access, { ancestors, statement }: Spot, state: State): boolean {
  const scope = functionAround(ancestors);
  const { end } = rangeOf(statement);
  return !!scope && usesIn(use, state, scope).filter(({ node }) => rangeOf(node).start < end).length === 1;
}

interface Found {
  amount: Amount;
  statement: Spot['statement'];
  accesses: Access[];
}

/** The statement that changes what was read, if nothing between can leave or use it. */
function stepBehind(read: Access, { siblings, index }: Spot, state: State): Found | undefined {
  const { use, key } = read;
  for (const statement of siblings.slice(index + 1)) {
    const accesses = accessesIn(use, state, statement);
    if (!accesses || isReassigned(read, [statement])) return undefined;
    const [access] = accesses;
    if (!access) {
      if (leaves(statement)) return undefined;
      continue;
    }
    if (statement.type !== 'ExpressionStatement' || statement.expression !== access.node) return undefined;
    const amount = sameKey(access.key, key) ? changeOf(access, accesses, state) : undefined;
    return amount && { amount, statement, accesses };
  }
  return undefined;
}

/** `n++`, `n += 1`, `n = n + 1`. */
function changeOf(access: Access, all: readonly Access[], state: State): Amount | undefined {
  if (access.op !== 'set') return all.length === 1 ? stepOf(access, state) : undefined;
  const terms = new EntryTerms(all.slice(1), access.key);
  const amount = access.value && sumOf(access.value, terms);
  return terms.isComplete ? amount : undefined;
}
