import type { Node } from '@babel/types';
import { accessOf, type Access } from '../pattern/access.js';
import { usesIn } from '../pattern/block.js';
import { computedStep, rewriting } from '../pattern/emit.js';
import { amountOf, incrementCall, oneStep, startOf, undoing, type Amount } from '../pattern/increment.js';
import { collapsed } from '../pattern/with-reads.js';
import type { Idiom, State } from '../state.js';

/** `n++`, `--n`, `n += x`, `o[k]++`, `stats.hits -= x`: one `increment`. */
export const step: Idiom = {
  name: 'step',
  shapes: ['counter', 'value', 'record'],
  match(use, state) {
    const access = accessOf(use, state);
    const amount = access && stepOf(access, state);
    const call = amount && incrementCall(access, state, amount);
    if (!call) return undefined;
    const { node } = access;
    const isOldValue = node.type === 'UpdateExpression' && !node.prefix && !isUnused(node, access.ancestors);
    const { steps, uses, at } = isOldValue
      ? { steps: [computedStep(use, access, call.pieces, undoing(amount))], uses: [], at: access }
      : collapsed(access, state, call.pieces);
    const { method, reviews } = call;
    const reads = uses.length > 0 || !isUnused(node, access.ancestors);
    return rewriting(use, { uses: [use, ...uses], steps, calls: [method], at: [at.node], reads, reviews });
  },
};

/**
 * What `++`, `+=` add.
 * @param isNumber the entry is known to be a number
 */
export function stepOf(access: Access, state: State, isNumber = false): Amount | undefined {
  const { op, node, use, value } = access;
  if (node.type === 'UpdateExpression') return oneStep(node.operator);
  if (op !== 'assign' || node.type !== 'AssignmentExpression' || !value) return undefined;
  if (node.operator !== '+=' && node.operator !== '-=') return undefined;
  if (usesIn(use, state, value).length) return undefined;
  const amount = amountOf(value, node.operator === '+=' ? '+' : '-');
  const isSum =
    amount?.literal !== undefined || node.operator === '-=' || state.shape === 'counter' || isNumber;
  return isSum || startOf(access, state) !== undefined || isNumberValue(state) ? amount : undefined;
}

/** A variable that begins as a number. */
function isNumberValue({ shape, initial }: State): boolean {
  return shape === 'value' && initial?.type === 'NumericLiteral';
}

/** True if nobody gets the value of an expression. */
function isUnused(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  return (
    parent?.type === 'ExpressionStatement' || (parent?.type === 'ForStatement' && parent.update === node)
  );
}
