import type { Node } from '@babel/types';
import { isMember } from './operations/around.js';

/** The expression without what only the compiler sees. */
export function bare(node: Node): Node {
  return /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(node.type) &&
    'expression' in node
    ? bare(node.expression as Node)
    : node;
}

/** A value that can be written down. */
export function isPlain(node: Node): boolean {
  if (/^(?:String|Numeric|Boolean|Null)Literal$/.test(node.type)) return true;
  if (node.type === 'TemplateLiteral') return !node.expressions.length;
  if (node.type === 'UnaryExpression') return isPlain(node.argument);
  return node.type === 'Identifier' && node.name === 'undefined';
}

/**
 * Reads `config.mode || 'idle'`, `Number(process.env.LIMIT) || 10`, `process.env.MODE === 'test'`: the same in all
 * processes that are set up alike.
 * @returns an expression that has such a value as this one has, or undefined for anything else
 */
export function settingOf(initial: Node | undefined): Node | undefined {
  const node = initial && bare(initial);
  switch (node?.type) {
    case 'LogicalExpression':
      return node.operator !== '&&' && isInput(node.left) ? fallback(node.right) : undefined;
    case 'ConditionalExpression':
      return isInput(node.test) && isPlain(bare(node.alternate)) ? fallback(node.consequent) : undefined;
    case 'BinaryExpression':
      return isInput(node.left) && isInput(node.right) ? node : undefined;
    case 'UnaryExpression':
      return isInput(node.argument) ? node : undefined;
    case 'CallExpression':
      return isConversion(node.callee) && node.arguments.every(isInput) ? node : undefined;
    default:
      return undefined;
  }
}

function fallback(node: Node): Node | undefined {
  return isPlain(bare(node)) ? node : settingOf(node);
}

/** It cannot be what is stored, only what that is worked out from. */
function isInput(node: Node): boolean {
  const value = bare(node);
  return isPlain(value) || isPath(value) || settingOf(value) !== undefined;
}

function isConversion(callee: Node): boolean {
  return callee.type === 'Identifier' && /^(?:Number|parseInt|parseFloat|String|Boolean)$/.test(callee.name);
}

/** `config.a.b`, `process.env.A`; `process.pid` is another one in each process. */
export function isPath(node: Node): boolean {
  if (!isMember(node) || node.property.type !== (node.computed ? 'StringLiteral' : 'Identifier'))
    return false;
  const object = bare(node.object);
  if (object.type !== 'Identifier') return isPath(object);
  return !/^(?:process|cluster|performance|worker)$/.test(object.name) || isEnvironment(node);
}

function isEnvironment(node: Node): boolean {
  return isMember(node) && node.property.type === 'Identifier' && node.property.name === 'env';
}
