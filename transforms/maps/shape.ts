import type { Node } from '@babel/types';
import { isMember } from './operations/around.js';
import { isEmpty } from './operations/emptied.js';
import { bare, isPlain, settingOf } from './settings.js';
import type { Shape, Use } from './state.js';

const COLLECTIONS = new Map<string, Shape>([
  ['Map', 'map'],
  ['Set', 'set'],
  ['Array', 'list'],
]);

/** The code of the refusal for a value that no store can begin with, or undefined. It takes no look at the program. */
export function oddBeginning(initial: Node | undefined): string | undefined {
  const value = initial && bare(initial);
  if (value?.type === 'NewExpression') {
    const name = classOf(value);
    if (/^Weak|^FinalizationRegistry$/.test(name)) return 'weak-collection';
    return COLLECTIONS.has(name) ? undefined : 'initial-value';
  }
  const isKnown =
    !value ||
    /^(?:Array|Object)Expression$/.test(value.type) ||
    isArrayCall(value) ||
    isFilled(value) ||
    isEmpty(value, /^Object$/) ||
    isPlain(value) ||
    settingOf(value);
  return isKnown ? undefined : 'initial-value';
}

/** What a state is, by the value that it begins with (none that is odd) and what is done with it. */
export function shapeOf(initial: Node | undefined, uses: readonly Use[]): Shape {
  const value = initial && bare(initial);
  const collection = value?.type === 'NewExpression' && COLLECTIONS.get(classOf(value));
  if (collection) return collection;
  if (value?.type === 'ArrayExpression' || isArrayCall(value) || isFilled(value)) return 'list';
  if (value?.type === 'ObjectExpression' || (value && isEmpty(value, /^Object$/)))
    return uses.some(isTableUse) ? 'record' : 'value';
  return value?.type === 'NumericLiteral' && uses.every((use) => isNumberUse(use)) ? 'counter' : 'value';
}

function classOf({ callee }: Node & { type: 'NewExpression' }): string {
  return callee.type === 'Identifier' ? callee.name : '';
}

/** `Array(10).fill(null)`: written out by a number and a plain value. */
export function isFilled(node: Node | undefined): boolean {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  const isMade =
    (object.type === 'NewExpression' || object.type === 'CallExpression') && isNamedArray(object.callee);
  const [length, ...others] = isMade ? object.arguments : [];
  const [item, ...more] = node.arguments;
  const isFill = property.type === 'Identifier' && property.name === 'fill' && !more.length && !others.length;
  return isFill && length?.type === 'NumericLiteral' && item !== undefined && PLAIN_ITEM.test(item.type);
}

const PLAIN_ITEM = /^(?:Null|Numeric|String|Boolean)Literal$/;

function isNamedArray(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Array';
}

function isArrayCall(node: Node | undefined): boolean {
  return node?.type === 'CallExpression' && isNamedArray(node.callee);
}

/** `o[k]`, `k in o`, `Object.keys(o)`, `for (k in o)`: the object is a table, its keys are data. */
function isTableUse({ node, ancestors }: Use): boolean {
  const parent = ancestors.at(-1);
  if (isMember(parent) && parent.object === node)
    return parent.computed && parent.property.type !== 'StringLiteral';
  if (parent?.type === 'BinaryExpression') return parent.operator === 'in' && parent.right === node;
  return parent?.type === 'ForInStatement' && parent.right === node;
}

/** `n++`, `n += x`, `n = x`, reading. `n *= 2` needs more than a counter. */
function isNumberUse({ node, ancestors }: Use): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) return true;
  return /^(?:\+|-)=$/.test(parent.operator) || (parent.operator === '=' && isNumber(parent.right));
}

function isNumber(node: Node): boolean {
  const value = bare(node);
  return (
    value.type === 'NumericLiteral' ||
    (value.type === 'UnaryExpression' && value.operator === '-') ||
    (value.type === 'CallExpression' &&
      value.callee.type === 'Identifier' &&
      /^(?:Number|parseInt|parseFloat)$/.test(value.callee.name))
  );
}
