import type * as t from '@babel/types';
import { childrenOf } from '../../ast/walk.js';
import type { FileNames } from './names.js';
import type { Place } from './program.js';
import { isClass, isField, isFunction } from './syntax.js';

/** The one expression that a function returns. */
export function onlyReturn(names: FileNames, node: t.Node): Place | undefined {
  if (!isFunction(node)) return undefined;
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement')
    return { names, node: node.body };
  const returned = returnsOf(node);
  const [only] = returned;
  return returned.length === 1 && only ? { names, node: only } : undefined;
}

export function returnTypeOf(node: t.Node): t.Node | null | undefined {
  return isFunction(node) && !isField(node) ? node.returnType : undefined;
}

const returns = new WeakMap<t.Node, t.Node[]>();

/** The expressions that a function returns. */
export function returnsOf(node: t.Node): t.Node[] {
  const known = returns.get(node);
  if (known) return known;
  const found: t.Node[] = [];
  const visit = (one: t.Node): void => {
    if (one !== node && (isFunction(one) || isClass(one))) return;
    if (one.type === 'ReturnStatement' && one.argument) found.push(one.argument);
    for (const child of childrenOf(one)) visit(child);
  };
  if (isFunction(node)) {
    if (node.body.type === 'BlockStatement') visit(node.body);
    else found.push(node.body);
  }
  returns.set(node, found);
  return found;
}
