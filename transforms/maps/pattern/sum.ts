import type { Node } from '@babel/types';
import { peeled } from './nodes.js';
import { amountOf, type Amount } from './increment.js';
import { sameCode } from './same.js';
import { isUndefined, numberOf } from './values.js';

/** What an expression is about: which of its parts read the number, or ask whether there is one. */
export interface Terms {
  /** The number, and the start value that belongs to it. */
  read(node: Node): { initial?: number } | undefined;
  /** `m.has(k)`. */
  asks(node: Node): boolean;
}

/**
 * `x + n`, `(x || 0) + n`, `has ? x + n : n`, `x + n || n`: what is added to `x`.
 * @returns undefined where the expression is something else.
 */
export function sumOf(expression: Node, terms: Terms): Amount | undefined {
  const node = peeled(expression);
  if (node.type === 'ConditionalExpression') {
    const isThere = presence(node.test, terms);
    if (isThere === undefined) return undefined;
    const [sum, first] = isThere ? [node.consequent, node.alternate] : [node.alternate, node.consequent];
    return startingAt(plainSum(peeled(sum), terms), first);
  }
  if (node.type === 'LogicalExpression' && node.operator === '||')
    return startingAt(plainSum(peeled(node.left), terms), node.right);
  return plainSum(node, terms);
}

function plainSum(node: Node, terms: Terms): Amount | undefined {
  if (node.type !== 'BinaryExpression' || (node.operator !== '+' && node.operator !== '-')) return undefined;
  const left = baseOf(node.left, terms);
  const right = left || node.operator === '-' ? undefined : baseOf(node.right, terms);
  const base = left ?? right;
  const amount = base && amountOf(left ? node.right : node.left, node.operator);
  return amount && { ...amount, ...base };
}

/** The number where it may be missing: `x`, `x || 0`, `x ?? 0`, `has ? x : 0`, `Number(x)`. */
export function baseOf(expression: Node, terms: Terms): { initial?: number } | undefined {
  const node = peeled(expression);
  const read = terms.read(node);
  if (read) return read;
  if (node.type === 'LogicalExpression' && node.operator !== '&&')
    return withDefault(node.left, node.right, terms);
  if (node.type === 'ConditionalExpression') {
    const isThere = presence(node.test, terms);
    if (isThere === undefined) return undefined;
    return isThere
      ? withDefault(node.consequent, node.alternate, terms)
      : withDefault(node.alternate, node.consequent, terms);
  }
  const isNumber =
    node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Number';
  const [argument] = isNumber ? node.arguments : [];
  return argument && baseOf(argument, terms);
}

function withDefault(value: Node, otherwise: Node, terms: Terms): { initial: number } | undefined {
  const initial = numberOf(otherwise);
  return initial !== undefined && terms.read(peeled(value)) ? { initial } : undefined;
}

/** True where a test says that the number is there, false where it says that it is not. */
export function presence(test: Node, terms: Terms): boolean | undefined {
  const node = peeled(test);
  if (terms.asks(node) || terms.read(node)) return true;
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = presence(node.argument, terms);
    return inner === undefined ? undefined : !inner;
  }
  if (node.type !== 'BinaryExpression' || !terms.read(peeled(node.left))) return undefined;
  const isMissing =
    isUndefined(node.right) || (node.right.type === 'NullLiteral' && node.operator.length === 2);
  if (!isMissing || !/^[!=]==?$/.test(node.operator)) return undefined;
  return node.operator.startsWith('!');
}

/** The first value as a start value: with `+ n` and a first value of `n`, the start is 0. */
function startingAt(sum: Amount | undefined, first: Node): Amount | undefined {
  if (!sum) return undefined;
  if (sum.node && sum.by.length === 1 && sameCode(peeled(first), peeled(sum.node)))
    return { ...sum, initial: 0 };
  const value = numberOf(first);
  if (value === undefined || sum.literal === undefined) return undefined;
  return { ...sum, initial: value - sum.literal };
}
