import type { Node } from '@babel/types';
import { peeled } from './nodes.js';

/** The value of a number literal, with its sign. */
export function numberOf(expression: Node): number | undefined {
  const node = peeled(expression);
  if (node.type === 'NumericLiteral') return node.value;
  if (node.type !== 'UnaryExpression' || node.operator !== '-') return undefined;
  const value = numberOf(node.argument);
  return value === undefined ? undefined : -value;
}

/** False for what cannot be a number: a string, an array, an object, a function. */
export function isNumber(expression: Node): boolean {
  const node = peeled(expression);
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return false;
    case 'BinaryExpression':
      return node.operator !== '+' || (isNumber(node.left) && isNumber(node.right));
    case 'CallExpression':
      return !(node.callee.type === 'Identifier' && node.callee.name === 'String');
    default:
      return true;
  }
}

/** `undefined`, `void 0`. */
export function isUndefined(node: Node): boolean {
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
