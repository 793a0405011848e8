import type { Node } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import { above, isStatement } from './around.js';
import { refused, replaced, rewriting } from './emit.js';
import { mayNotRepeat } from './update.js';
import { isRepeatable, textAt } from './values.js';
import { keyOf } from './whole.js';

/** Reading and assigning a variable that holds one value. */
export const scalarOperation: Idiom = {
  name: 'scalar operation',
  shapes: ['counter', 'value'],
  match(use, state) {
    const parent = use.ancestors.at(-1);
    if (parent?.type === 'AssignmentExpression' && parent.left === use.node)
      return assigned(use, state, parent);
    if (parent && (parent.type === 'UpdateExpression' || isTarget(use.node, parent)))
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

/** It is assigned by a pattern; `size = limit` in a pattern only reads `limit`. */
function isTarget(node: Node, parent: Node): boolean {
  if (parent.type === 'AssignmentPattern') return parent.left === node;
  return /Pattern$|^RestElement$/.test(parent.type);
}

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
  if (assignment.operator !== '=') return combined(use, state, assignment);
  if (isUndefined(assignment.right) && state.initial && !isUndefined(state.initial))
    return refused(use, state, 'undefined-reset');
  const call = [rangeOf(use.node), '.set(', rangeOf(assignment.right), ')'];
  const effect = { calls: ['set'], writes: true };
  if (isStatement(spot)) return replaced(use, spot, call, effect);
  if (!isRepeatable(assignment.right)) return refused(use, state, 'assignment-as-value');
  const pieces = ['(await ', ...call, ', ', textAt(use, assignment.right), ')'];
  return rewriting(use, spot, pieces, effect);
}

/** `n *= 2` → `await n.update((value) => value * 2)`, whose result is the new value as well. */
function combined(
  use: Use,
  state: State,
  { operator, right }: Node & { type: 'AssignmentExpression' },
): Rewriting | Refusal {
  if (state.shape !== 'value') return refused(use, state, 'compound-assignment');
  const spot = above(use, 1);
  if (mayNotRepeat(spot.node, use, state)) return refused(use, state, 'impure-update');
  const value = freeName(namesIn(use.file), ['value', 'current', 'old']);
  const [open, close] = isOperand(right) ? ['', ''] : ['(', ')'];
  const pieces = [
    `.update((${value}) => ${value} ${operator.slice(0, -1)} ${open}`,
    rangeOf(right),
    `${close})`,
  ];
  const copy = isStatement(spot) ? {} : { copy: spot.node };
  const effect = { calls: ['update'], reads: true, writes: true, ...copy };
  return replaced(use, spot, [rangeOf(use.node), ...pieces], effect);
}

/** An expression that binds more tightly than any operator. */
function isOperand({ type }: Node): boolean {
  return /Literal$|^(?:Identifier|MemberExpression|CallExpression|ThisExpression)$/.test(type);
}

function isUndefined(node: Node): boolean {
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
