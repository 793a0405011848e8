import type { Node } from '@babel/types';
import { isFunction, type Fn } from './functions.js';
import type { At, View } from './view.js';

/** Where a place of code runs: in a function, at module level, or where nothing can be awaited (by the reason's code). */
export type Home = { in: 'function'; fn: Fn } | { in: 'module' } | { in: 'barrier'; code: string };

export function homeOf(view: View, { file, node }: At): Home {
  let child = node;
  for (const parent of view.around(node)) {
    const home = homeBetween(file, child, parent);
    if (home) return home;
    child = parent;
  }
  return { in: 'module' };
}

/** What a parent says about its child; undefined where the parent is nothing but code around it. */
function homeBetween(file: string, child: Node, parent: Node): Home | undefined {
  if (parent.type === 'Decorator') return { in: 'barrier', code: 'decorator-arg' };
  if (parent.type === 'StaticBlock') return { in: 'barrier', code: 'static-block' };
  if (parent.type === 'TSModuleBlock') return { in: 'barrier', code: 'cjs-top-level' };
  if (isField(parent) && parent.value === child) return { in: 'barrier', code: 'class-field-init' };
  if (!isFunction(parent) || ('key' in parent && parent.key === child)) return undefined;
  if ((parent.params as Node[]).includes(child)) return { in: 'barrier', code: 'default-parameter' };
  return { in: 'function', fn: { file, node: parent } };
}

function isField(node: Node): node is Node & { value: Node } {
  return /^Class(Private|Accessor)?Property$|^ClassAccessorProperty$/.test(node.type) && 'value' in node;
}
