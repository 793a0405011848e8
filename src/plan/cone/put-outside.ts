import type { Node } from '@babel/types';
import { bare, type Fn } from './functions.js';
import { madeBy } from './made-by.js';
import { isMember } from './promise-position.js';
import { referencesTo } from './references.js';
import type { At, View } from './view.js';

/** Where a function is put on an object of a package, which may call it and take the result as it is. */
export interface PutOutside {
  at: At;
  code: 'template-helper' | 'escapes-as-value';
}

/** `app.locals.price = price`, `client.hooks = { retry }`: the resolver follows the name, not what the package does with it. */
export function putOutside(view: View, fn: Fn): PutOutside[] {
  return [fn, ...referencesTo(view, fn)].flatMap((at) => putAt(view, at) ?? []);
}

function putAt(view: View, { file, node }: At): PutOutside | undefined {
  let child: Node = node;
  for (const parent of view.around(node)) {
    if (parent.type === 'AssignmentExpression') {
      if (parent.right !== child || !isMember(parent.left)) return undefined;
      return whose(view, { file, node: parent.left.object }, { file, node });
    }
    if (!isCarried(parent, child)) return undefined;
    child = parent;
  }
  return undefined;
}

/** The value of the parent is, or holds, the child. */
function isCarried(parent: Node, child: Node): boolean {
  if (isMember(parent)) return parent.property === child && !parent.computed;
  if (parent.type === 'ObjectProperty') return parent.value === child || parent.shorthand;
  if (parent.type === 'ConditionalExpression') return parent.test !== child;
  return /^(Array|Object|Logical)Expression$/.test(parent.type) || bare(parent) !== parent;
}

function whose(view: View, target: At, at: At): PutOutside | undefined {
  if (rootOf(target.node).type === 'ThisExpression') return undefined;
  if (/\.locals$/.test(view.textOf(target))) return { at, code: 'template-helper' };
  return madeBy(view, target) === undefined ? undefined : { at, code: 'escapes-as-value' };
}

function rootOf(node: Node): Node {
  return isMember(node) ? rootOf(bare(node.object)) : node;
}
