import type { Node } from '@babel/types';
import { isFunction } from './functions.js';
import { throwsIn } from './receivers/throws.js';
import type { View } from './view.js';

/** True where the function around catches what goes wrong, and does not throw it on. */
export function isCaught(view: View, node: Node): boolean {
  let child = node;
  for (const parent of view.around(node)) {
    if (isFunction(parent)) return false;
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler)
      if (!throwsIn(parent.handler.body)) return true;
    child = parent;
  }
  return false;
}
