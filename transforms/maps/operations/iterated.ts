import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Refusal, Rewriting, State, Use } from '../state.js';
import { above, contains, isCall, isMember, methodCall, propertyName } from './around.js';
import { refused, replaced } from './emit.js';

/** `[...m]`, `for (const x of m)`, `Array.from(m)`: what walks over the state walks over a copy of it. */
export function iterated(use: Use, state: State, method: string): Rewriting | Refusal {
  const parent = use.ancestors.at(-1);
  const walks =
    parent?.type === 'SpreadElement' ||
    (parent?.type === 'ForOfStatement' && parent.right === use.node) ||
    (parent !== undefined && isCopier(parent, use.node));
  if (!walks) return refused(use, state, 'identity-use');
  if (parent.type === 'ForOfStatement' && growsIn(parent.body, state))
    return refused(use, state, 'live-iteration');
  const effect = { calls: [method], reads: true, copy: use.node };
  return replaced(use, above(use, 0), [rangeOf(use.node), `.${method}()`], effect);
}

/** `new Map(m)`, `new Set(s)`, `Array.from(m)`, `Object.fromEntries(m)`. */
function isCopier(node: Node, argument: Node): boolean {
  if (node.type === 'NewExpression')
    return (
      node.arguments[0] === argument &&
      node.callee.type === 'Identifier' &&
      /^(?:Map|Set)$/.test(node.callee.name)
    );
  if (!isCall(node) || node.arguments[0] !== argument || !isMember(node.callee)) return false;
  const { object } = node.callee;
  const path = `${object.type === 'Identifier' ? object.name : ''}.${propertyName(node.callee) ?? ''}`;
  return path === 'Array.from' || path === 'Object.fromEntries';
}

const GROWS = /^(?:set|add|push|unshift|splice)$/;

/** True if the state gets more entries in code that walks over it: a copy does not show them. */
export function growsIn(body: Node, { uses }: State): boolean {
  return uses.some((use) => contains(body, use.node) && GROWS.test(methodCall(use)?.method ?? ''));
}
