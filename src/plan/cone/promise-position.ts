import type { Node } from '@babel/types';
import { bare, isFunction, keyName } from './functions.js';
import type { View } from './view.js';

const WAITING = new Set(['all', 'allSettled', 'race', 'any', 'resolve']);

/** True where a promise is taken as one: awaited, given a `then`, or handed to `Promise.all` and the like. */
export function takesPromise(view: View, node: Node): boolean {
  const parent = view.parent(node);
  if (!parent) return false;
  if (bare(parent) !== parent) return takesPromise(view, parent);
  if (parent.type === 'AwaitExpression') return true;
  if (isMember(parent) && parent.object === node)
    return ['then', 'catch', 'finally'].includes(keyName(parent.property, parent.computed) ?? '');
  const list = parent.type === 'ArrayExpression' ? parent : node;
  const call = list === node ? parent : view.parent(list);
  if (call?.type !== 'CallExpression' || !call.arguments.includes(list as never)) return false;
  return isPromiseFunction(call.callee) || adopterOf(view, call.callee) !== undefined;
}

function isPromiseFunction(callee: Node): boolean {
  return (
    isMember(callee) &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    WAITING.has(keyName(callee.property, callee.computed) ?? '')
  );
}

/** The `new Promise((resolve) => …)` whose `resolve` this is: it adopts a promise. */
export function adopterOf(view: View, callee: Node): Node | undefined {
  if (callee.type !== 'Identifier') return undefined;
  const executor = view.around(callee).find((fn) => {
    const made = isFunction(fn) ? view.parent(fn) : undefined;
    const first = isFunction(fn) ? fn.params[0] : undefined;
    const isExecutor =
      made?.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'Promise';
    return isExecutor && first?.type === 'Identifier' && first.name === callee.name;
  });
  return executor && view.parent(executor);
}

export function isMember(node: Node): node is Node & { object: Node; property: Node; computed: boolean } {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}

/**
 * True where the value is what the function around gives back, so that its own promise takes it over: `return f()`,
 * `() => f()`, also behind `?:`, `&&` and the like. Not inside `try`, nor under a `finally`: these have to see the end.
 */
export function isGivenBack(view: View, node: Node): boolean {
  const parent = view.parent(node);
  if (!parent) return false;
  if (parent.type === 'ArrowFunctionExpression') return parent.body === node;
  if (parent.type === 'ReturnStatement') return !isUnderTry(view, parent);
  if (parent.type === 'ConditionalExpression') return parent.test !== node && isGivenBack(view, parent);
  if (parent.type === 'LogicalExpression') return parent.right === node && isGivenBack(view, parent);
  if (parent.type === 'SequenceExpression')
    return parent.expressions.at(-1) === node && isGivenBack(view, parent);
  return bare(parent) !== parent && isGivenBack(view, parent);
}

function isUnderTry(view: View, statement: Node): boolean {
  let child = statement;
  for (const parent of view.around(statement)) {
    if (isFunction(parent)) return false;
    if (
      parent.type === 'TryStatement' &&
      (parent.block === child || (parent.finalizer && parent.handler === child))
    )
      return true;
    child = parent;
  }
  return false;
}
