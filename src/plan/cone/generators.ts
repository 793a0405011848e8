import type { Node } from '@babel/types';
import type { View } from './view.js';

/** True for `for (… of g())`, the one consumer of a generator that can wait. */
export function isLooping(view: View, call: Node): boolean {
  const parent = view.parent(call);
  return parent?.type === 'ForOfStatement' && parent.right === call;
}
