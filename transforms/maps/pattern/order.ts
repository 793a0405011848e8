import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import { isFunction } from './nodes.js';

/** True if a node of a statement is always computed when the statement runs, once. */
export function isAlwaysRun(node: Node, ancestors: readonly Node[], statement: Node): boolean {
  const path = [...ancestors.slice(ancestors.indexOf(statement)), node];
  return path.every((inner, i) => {
    const outer = path[i - 1];
    return !outer || !(isFunction(outer) || isOptional(inner, outer));
  });
}

/** Parts of a node that may be left out, or run more than once. */
function isOptional(inner: Node, outer: Node): boolean {
  switch (outer.type) {
    case 'LogicalExpression':
      return outer.right === inner;
    case 'ConditionalExpression':
    case 'IfStatement':
      return outer.test !== inner;
    case 'AssignmentExpression':
      return outer.right === inner && /^(?:&&|\|\||\?\?)=$/.test(outer.operator);
    case 'AssignmentPattern':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'SwitchCase':
      return true;
    case 'SwitchStatement':
      return outer.discriminant !== inner;
    case 'ForStatement':
      return outer.init !== inner;
    case 'ForInStatement':
    case 'ForOfStatement':
      return outer.right !== inner;
    case 'TryStatement':
      return outer.finalizer !== inner;
    default:
      return /^Optional/.test(outer.type) && !isHead(inner, outer);
  }
}

/** `a` of `a?.b` and `a?.(b)`. */
function isHead(inner: Node, outer: Node): boolean {
  return ('object' in outer && outer.object === inner) || ('callee' in outer && outer.callee === inner);
}

/** True if code may leave the statements that it stands in, or go on later. */
export function leaves(root: Node): boolean {
  return contains(
    root,
    ({ type }) =>
      /^(?:Return|Throw|Break|Continue)Statement$/.test(type) || /^(?:Await|Yield)Expression$/.test(type),
  );
}

export function waits(root: Node): boolean {
  return contains(
    root,
    (node) => /^(?:Await|Yield)Expression$/.test(node.type) || (node.type === 'ForOfStatement' && node.await),
  );
}

/** True if one of the nodes of the code itself, functions inside not counted, fits. */
function contains(root: Node, fits: (node: Node) => boolean): boolean {
  let found = false;
  walk(root, (node) => {
    if (node !== root && isFunction(node)) return false;
    found ||= fits(node);
    return !found;
  });
  return found;
}

/** True if a branch ends the function: `return`, `throw`, or a block that ends with one. */
export function exits(branch: Node): boolean {
  if (branch.type === 'BlockStatement') {
    const last = branch.body.at(-1);
    return !!last && exits(last);
  }
  return /^(?:Return|Throw|Continue|Break)Statement$/.test(branch.type);
}

/** The statements inside of one that leave it: `return`, `throw`, and what ends or goes on with a loop around it. */
export function leavesOf(statement: Node): Node[] {
  const found: Node[] = [];
  walk(statement, (node, ancestors) => {
    if (isFunction(node)) return false;
    const isLoop = /^(?:For|While|DoWhile)/;
    const stays = node.type === 'BreakStatement' ? /^(?:For|While|DoWhile|Switch)/ : isLoop;
    if (/^(?:Return|Throw)Statement$/.test(node.type)) found.push(node);
    if (node.type === 'BreakStatement' || node.type === 'ContinueStatement')
      if (node.label || !ancestors.some(({ type }) => stays.test(type))) found.push(node);
    return true;
  });
  return found;
}
