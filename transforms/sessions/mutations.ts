import type { Node } from '@babel/types';
import { isName, mergedObjects, propertyName } from './syntax.js';

/** Methods that change the array (or the like) that they are called on. */
const MUTATORS = /^(push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;

/** What a node changes something in: `a.b` of `a.b.c = 1`, `a.b.push(1)`, `delete a.b.c`, `Object.assign(a.b, c)`. */
export function changedBy(node: Node): Node | undefined {
  if (node.type === 'AssignmentExpression') return objectOf(node.left);
  if (node.type === 'UpdateExpression') return objectOf(node.argument);
  if (node.type === 'UnaryExpression')
    return node.operator === 'delete' ? objectOf(node.argument) : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const merged = mergedObjects(node);
  if (merged) return merged[0];
  return MUTATORS.test(propertyName(node.callee) ?? '') ? objectOf(node.callee) : undefined;
}

function objectOf(node: Node): Node | undefined {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
    ? node.object
    : undefined;
}

/** True for what runs when its function has long been left: `setTimeout(() => …)`, `.then(() => …)`, `.on('x', () => …)`. */
export function runsLater(fn: Node, call: Node | undefined): boolean {
  if (call?.type !== 'CallExpression' || !call.arguments.includes(fn as never)) return false;
  const { callee } = call;
  const name = callee.type === 'Identifier' ? callee.name : (propertyName(callee) ?? '');
  return /^(setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|on|once|addListener)$/.test(name);
}

/** The methods that give one of the objects that a collection has. */
const PICKS = /^(find|findLast|get|at)$/;

/** `users` of `users.find(…)`, `users.get(id)`, `users[id]`. */
export function collectionOf(node: Node): Node | undefined {
  if (node.type === 'TSNonNullExpression' || node.type === 'TSAsExpression')
    return collectionOf(node.expression);
  if (node.type === 'LogicalExpression') return collectionOf(node.left);
  const isCall = node.type === 'CallExpression' || node.type === 'OptionalCallExpression';
  if (isCall) return PICKS.test(propertyName(node.callee) ?? '') ? nameOf(objectOf(node.callee)) : undefined;
  return 'computed' in node && node.computed ? nameOf(objectOf(node)) : undefined;
}

/** The same of what is in an object of a collection: `users.find(…).address`. */
export function collectionAround(node: Node): Node | undefined {
  const object = objectOf(node);
  return collectionOf(node) ?? (object && collectionAround(object));
}

function nameOf(node: Node | undefined): Node | undefined {
  return node?.type === 'Identifier' ? node : undefined;
}

/** The name that a member expression begins with is this one. */
export function isRootedIn(node: Node, name: string): boolean {
  if (isName(node, name)) return true;
  const object = objectOf(node);
  return object !== undefined && isRootedIn(object, name);
}
