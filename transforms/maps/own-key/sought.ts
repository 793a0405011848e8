import type { Node } from '@babel/types';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import { mentions } from '../pattern/nodes.js';

/** `id` of `(item) => item.id === wanted`, where the test looks at nothing else of the item. */
export function soughtField(callback: Node): string | undefined {
  if (callback.type !== 'ArrowFunctionExpression' && callback.type !== 'FunctionExpression') return undefined;
  const [item] = callback.params;
  const test = resultOf(callback.body);
  if (item?.type !== 'Identifier' || test?.type !== 'BinaryExpression' || !/^===?$/.test(test.operator))
    return undefined;
  const [own, wanted] = isOf(test.left, item.name) ? [test.left, test.right] : [test.right, test.left];
  if (!isMember(own) || !isOf(own, item.name) || mentions(wanted, item.name)) return undefined;
  return nameOfKey(own) ?? undefined;
}

function resultOf(body: Node): Node | undefined {
  const [only, ...more] = body.type === 'BlockStatement' ? body.body : [];
  if (body.type !== 'BlockStatement') return unwrapped(body);
  return only?.type === 'ReturnStatement' && !more.length && only.argument
    ? unwrapped(only.argument)
    : undefined;
}

function isOf(node: Node, name: string): boolean {
  return isMember(node) && !node.computed && node.object.type === 'Identifier' && node.object.name === name;
}
