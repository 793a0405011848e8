import type { Node } from '@babel/types';
import { bindingsOf } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Refusal, Rewriting, State, Use } from '../state.js';
import { above, isCall, isMember, methodCall, propertyName } from './around.js';
import { refused, replaced, rewriting } from './emit.js';
import { keyOf } from './whole.js';

/** `[...m]`, `for (const x of m)`, `Array.from(m)`: what walks over the state walks over a copy of it. */
export function iterated(use: Use, state: State, method: string): Rewriting | Refusal {
  const parent = use.ancestors.at(-1);
  if (use.isCopied) return copied(use, method);
  if (parent && isPrinted(use, parent)) return printed(use, method);
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

/** `console.log(m)` looks at it once, and keeps nothing. */
function isPrinted({ node, file }: Use, call: Node): boolean {
  if (!isCall(call) || call.callee === node || !isMember(call.callee)) return false;
  const { object } = call.callee;
  return object.type === 'Identifier' && object.name === 'console' && !bindingsOf(file, 'console').length;
}

/** `console.log(new Map(await m.entries()))`: it looks as before, and the code does not learn anything from it. */
function printed(use: Use, method: string): Rewriting {
  const type = method === 'entries' ? 'Map' : 'Set';
  const pieces = [`new ${type}(await `, rangeOf(use.node), `.${method}())`];
  return rewriting(use, above(use, 0), pieces, { calls: [method] });
}

/** `show(new Map(await m.entries()))`: for code that only reads what it gets. */
function copied(use: Use, method: string): Rewriting {
  const type = method === 'entries' ? 'Map' : 'Set';
  const pieces = [keyOf(use), `new ${type}(await `, rangeOf(use.node), `.${method}())`];
  return rewriting(use, above(use, 0), pieces, { calls: [method], reads: true, copy: use.node });
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
  return uses.some((use) => use.ancestors.includes(body) && GROWS.test(methodCall(use)?.method ?? ''));
}
