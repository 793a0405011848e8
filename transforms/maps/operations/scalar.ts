import type { Node } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import { above, isStatement } from './around.js';
import { refused, replaced, rewriting } from './emit.js';
import { keyOf } from './whole.js';

/** Reading and assigning a variable that holds one value. */
export const scalarOperation: Idiom = {
  name: 'scalar operation',
  shapes: ['counter', 'value'],
  match(use, state) {
    const parent = use.ancestors.at(-1);
    if (parent?.type === 'AssignmentExpression' && parent.left === use.node)
      return assigned(use, state, parent);
    if (parent?.type === 'UpdateExpression' || /Pattern$|^RestElement$/.test(parent?.type ?? ''))
      return refused(use, state, 'compound-assignment');
    if (
      /^For(In|Of)Statement$/.test(parent?.type ?? '') &&
      parent &&
      'left' in parent &&
      parent.left === use.node
    )
      return refused(use, state, 'compound-assignment');
    return read(use, state);
  },
};

function read(use: Use, { shape }: State): Rewriting {
  const spot = above(use, 0);
  const [before, after] = awaitAround(spot.node, spot.parent);
  const pieces = [keyOf(use), before, rangeOf(use.node), '.get()', after];
  const copy = shape === 'value' ? { copy: use.node } : {};
  return rewriting(use, spot, pieces, { calls: ['get'], reads: true, ...copy });
}

function assigned(
  use: Use,
  state: State,
  assignment: Node & { type: 'AssignmentExpression' },
): Rewriting | Refusal {
  const spot = above(use, 1);
  if (assignment.operator !== '=') return refused(use, state, 'compound-assignment');
  if (isUndefined(assignment.right) && state.initial && !isUndefined(state.initial))
    return refused(use, state, 'undefined-reset');
  const call = [rangeOf(use.node), '.set(', rangeOf(assignment.right), ')'];
  const effect = { calls: ['set'], writes: true };
  if (isStatement(spot)) return replaced(use, spot, call, effect);
  if (!isPlain(assignment.right)) return refused(use, state, 'assignment-as-value');
  const pieces = ['(await ', ...call, ', ', textOf(use, assignment.right), ')'];
  return rewriting(use, spot, pieces, effect);
}

function isUndefined(node: Node): boolean {
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}

/** A value that may be written down twice. */
function isPlain(node: Node): boolean {
  return /^(?:Identifier|NumericLiteral|StringLiteral|BooleanLiteral|NullLiteral)$/.test(node.type);
}

function textOf({ file }: Use, node: Node): string {
  return file.text.slice(rangeOf(node).start, rangeOf(node).end);
}
