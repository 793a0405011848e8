import type { Node } from '@babel/types';

/** `x && y` of `x`, `if (x)`, `x ? a : b`, `!x`: all that is asked of a value is whether it is true. */
export function isTested(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'LogicalExpression') return parent.operator === '&&' && parent.left === node;
  if (parent?.type === 'UnaryExpression') return parent.operator === '!';
  return parent !== undefined && 'test' in parent && parent.test === node;
}
