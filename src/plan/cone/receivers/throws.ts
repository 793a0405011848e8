import type { Node } from '@babel/types';
import { childrenOf } from '../../../ast/walk.js';
import { isFunction } from '../functions.js';

/** True for a function that throws by itself, where nothing of its own catches it: `if (isFatal(error)) throw error;` */
export function throwsItself(fn: Node): boolean {
  return isFunction(fn) && throwsIn(fn.body);
}

/** True if code throws where nothing in it catches that. */
export function throwsIn(node: Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  const children = node.type === 'TryStatement' && node.handler ? afterTry(node) : childrenOf(node);
  return children.some((child) => !isFunction(child) && throwsIn(child));
}

/** What is thrown in the block is caught. */
function afterTry({ handler, finalizer }: Extract<Node, { type: 'TryStatement' }>): Node[] {
  return [handler, finalizer].flatMap((one) => one ?? []);
}
