import type { Node } from '@babel/types';
import { walk } from '../../src/ast/walk.js';
import { isFunction } from './syntax.js';

/** The expressions that a function returns, functions inside of it left out. Empty for anything that is no function. */
export function returnsOf(node: Node): Node[] {
  if (!isFunction(node) || !('body' in node) || !node.body || Array.isArray(node.body)) return [];
  const body: Node = node.body;
  if (body.type !== 'BlockStatement') return [body];
  const returned: Node[] = [];
  walk(body, (inner) => {
    if (isFunction(inner)) return false;
    if (inner.type === 'ReturnStatement' && inner.argument) returned.push(inner.argument);
    return true;
  });
  return returned;
}

/** The expression that a function returns if that is the last thing it does and there is no other way out of it. */
export function onlyReturnOf(node: Node): Node | undefined {
  const [returned, ...more] = returnsOf(node);
  if (more.length || !returned || !('body' in node) || !node.body || Array.isArray(node.body))
    return undefined;
  const body: Node = node.body;
  if (body.type !== 'BlockStatement') return returned;
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument === returned ? returned : undefined;
}
