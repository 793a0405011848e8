import type { CallExpression, Node } from '@babel/types';
import { isCaught } from './caught.js';
import { bare, isFunction, keyName, type Fn } from './functions.js';
import { adopterOf, isMember } from './promise-position.js';
import type { At, View } from './view.js';

/**
 * Who sees a promise fail. `caught`: somebody who deals with it. `taken`: the function around fails with it, or may.
 * `lost`: nobody; `promise` is what a `catch` can be put to.
 */
export type PromiseFate = { is: 'caught' } | { is: 'taken' | 'lost'; by: Fn; promise: Node };

export function promiseFate(view: View, { file, node }: At): PromiseFate {
  let child = node;
  let promise = node;
  for (const parent of view.around(node)) {
    if (isFunction(parent)) return { is: 'taken', by: { file, node: parent }, promise };
    const adopter =
      isCall(parent) && parent.arguments[0] === child ? adopterOf(view, parent.callee) : undefined;
    if (adopter) return promiseFate(view, { file, node: adopter });
    const call = chained(view, parent, child) ?? combined(parent, child);
    if (call === 'seen') return { is: 'caught' };
    if (call) promise = call;
    else if (parent.type === 'AwaitExpression' && isCaught(view, parent)) return { is: 'caught' };
    else if (isDropped(parent, child)) return within(view, file, 'lost', promise);
    else if (!isPart(view, parent, child)) return within(view, file, 'taken', promise);
    child = parent;
  }
  return { is: 'caught' };
}

/** At module level nobody has to look: a process that cannot start is to end. */
function within(view: View, file: string, is: 'taken' | 'lost', promise: Node): PromiseFate {
  const fn = view.around(promise).find(isFunction);
  return fn ? { is, by: { file, node: fn }, promise } : { is: 'caught' };
}

/** The call of `p.then(…)`; `seen` where it is given what to do with an error. */
function chained(view: View, parent: Node, child: Node): Node | 'seen' | undefined {
  if (!isMember(parent) || parent.object !== child) return undefined;
  const name = keyName(parent.property, parent.computed) ?? '';
  const call = view.parent(parent);
  if (!/^(then|catch|finally)$/.test(name) || !call || !isCall(call) || call.callee !== parent)
    return undefined;
  return (name === 'catch' || name === 'then') && call.arguments.length > (name === 'then' ? 1 : 0)
    ? 'seen'
    : call;
}

/** The call of `Promise.all([p])`. */
function combined(parent: Node, child: Node): Node | 'seen' | undefined {
  if (!isCall(parent) || parent.callee === child || !isMember(parent.callee)) return undefined;
  const { object, property, computed } = parent.callee;
  if (object.type !== 'Identifier' || object.name !== 'Promise') return undefined;
  const name = keyName(property, computed) ?? '';
  if (name === 'allSettled') return 'seen';
  return /^(all|race|any|resolve)$/.test(name) ? parent : undefined;
}

function isCall(node: Node): node is CallExpression {
  return node.type === 'CallExpression' || node.type === 'OptionalCallExpression';
}

/** A statement of its own, or `void`. */
function isDropped(parent: Node, child: Node): boolean {
  if (parent.type === 'SequenceExpression') return parent.expressions.at(-1) !== child;
  return (
    parent.type === 'ExpressionStatement' || (parent.type === 'UnaryExpression' && parent.operator === 'void')
  );
}

/** What is around a promise has it as its value still, or belongs to the call that is looked at. */
function isPart(view: View, parent: Node, child: Node): boolean {
  if (bare(parent) !== parent || parent.type === 'ArrayExpression') return true;
  if (isMember(parent)) return parent.object === child && chained(view, parent, child) !== undefined;
  if (isCall(parent)) return parent.callee === child;
  if (parent.type === 'ConditionalExpression') return parent.test !== child;
  if (parent.type === 'LogicalExpression') return parent.right === child;
  return parent.type === 'SequenceExpression' || parent.type === 'ParenthesizedExpression';
}
