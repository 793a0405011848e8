import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { isCall, isFunction, isMember, propertyName, type Spot } from './around.js';

/** Methods that iterators have as well as arrays, and that give back another one. */
const ON = /^(?:map|filter|flatMap)$/;
/** Those that give back something else. */
const LAST = /^(?:some|every|find|forEach|reduce)$/;

/**
 * True if an iterator (`m.keys()`) is used so that an array in its place makes no difference: it is walked over, by the
 * language or by a method that both have, and never step by step.
 */
export function isWalked({ node, parent, ancestors }: Spot): boolean {
  if (!parent) return false;
  if (isMember(parent)) return parent.object === node && isMethodOfBoth(parent, ancestors.slice(0, -1));
  switch (parent.type) {
    case 'SpreadElement':
      return true;
    case 'ForOfStatement':
      return parent.right === node;
    case 'YieldExpression':
      return parent.delegate === true;
    case 'NewExpression':
    case 'CallExpression':
      return parent.arguments[0] === node && isTaker(parent.callee);
    case 'VariableDeclarator':
      return parent.id.type === 'ArrayPattern' || isWalkedOnce(parent, ancestors);
    default:
      return false;
  }
}

function isMethodOfBoth(member: Node & { type: string }, ancestors: readonly Node[]): boolean {
  const call = ancestors.at(-1);
  if (!isMember(member) || !isCall(call) || call.callee !== member) return false;
  const method = propertyName(member) ?? '';
  const outer = ancestors.slice(0, -1);
  return (
    LAST.test(method) || (ON.test(method) && isWalked({ node: call, parent: outer.at(-1), ancestors: outer }))
  );
}

/** `Array.from(…)`, `Object.fromEntries(…)`, `Promise.all(…)`, `new Set(…)`. */
function isTaker(callee: Node): boolean {
  if (callee.type === 'Identifier') return /^(?:Map|Set|WeakMap|WeakSet)$/.test(callee.name);
  if (!isMember(callee) || callee.object.type !== 'Identifier') return false;
  const path = `${callee.object.name}.${propertyName(callee) ?? ''}`;
  return /^(?:Array\.from|Object\.fromEntries|Promise\.(?:all|allSettled|race|any))$/.test(path);
}

/** A variable whose only use walks over it: an array could be walked over again, an iterator could not. */
function isWalkedOnce({ id }: Node & { type: 'VariableDeclarator' }, ancestors: readonly Node[]): boolean {
  const scope = ancestors.findLast(isFunction);
  if (id.type !== 'Identifier' || !scope) return false;
  const uses: boolean[] = [];
  walk(scope, (node, around) => {
    const isOther =
      node.type === 'Identifier' && node.name === id.name && rangeOf(node).start !== rangeOf(id).start;
    if (isOther) uses.push(isWalked({ node, parent: around.at(-1), ancestors: around }));
    return true;
  });
  return uses.length === 1 && uses[0] === true;
}
