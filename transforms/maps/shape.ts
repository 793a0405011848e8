import type { LogicalExpression, Node } from '@babel/types';
import { isMember } from './operations/around.js';
import { isEmpty } from './operations/emptied.js';
import type { Shape, Use } from './state.js';

/** What a state is, by the value that it begins with and what is done with it; or the code of a refusal. */
export function shapeOf(initial: Node | undefined, uses: readonly Use[]): Shape | { code: string } {
  const value = initial && bare(initial);
  if (value?.type === 'NewExpression') return collection(value);
  if (value?.type === 'ArrayExpression' || isArrayCall(value)) return 'list';
  if (value?.type === 'ObjectExpression' || (value && isEmpty(value, /^Object$/)))
    return uses.some(isTableUse) ? 'record' : 'value';
  if (value?.type === 'NumericLiteral' && uses.every((use) => isNumberUse(use))) return 'counter';
  return !value || isPlain(value) || settingOf(value) ? 'value' : { code: 'initial-value' };
}

/** The expression without what only the compiler sees. */
export function bare(node: Node): Node {
  return /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(node.type) &&
    'expression' in node
    ? bare(node.expression as Node)
    : node;
}

function collection({ callee }: Node & { type: 'NewExpression' }): Shape | { code: string } {
  const name = callee.type === 'Identifier' ? callee.name : '';
  const shapes: Record<string, Shape> = { Map: 'map', Set: 'set', Array: 'list' };
  if (/^Weak|^FinalizationRegistry$/.test(name)) return { code: 'weak-collection' };
  return shapes[name] ?? { code: 'initial-value' };
}

function isArrayCall(node: Node | undefined): boolean {
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Array';
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

/** A value that can be written down. */
function isPlain(node: Node): boolean {
  if (/^(?:String|Numeric|Boolean|Null)Literal$/.test(node.type)) return true;
  if (node.type === 'TemplateLiteral') return !node.expressions.length;
  if (node.type === 'UnaryExpression') return isPlain(node.argument);
  return node.type === 'Identifier' && node.name === 'undefined';
}

/** `config.mode || 'idle'`, `process.env.MODE ?? 'idle'`: the same in all processes that are set up alike. */
export function settingOf(initial: Node | undefined): LogicalExpression | undefined {
  const node = initial && bare(initial);
  if (node?.type !== 'LogicalExpression' || node.operator === '&&') return undefined;
  return isPlain(bare(node.right)) && isPath(bare(node.left)) ? node : undefined;
}

/** `config.a.b`, `process.env.A`; `process.pid` is another one in each process. */
function isPath(node: Node): boolean {
  if (!isMember(node) || node.computed || node.property.type !== 'Identifier') return false;
  const object = bare(node.object);
  if (object.type !== 'Identifier') return isPath(object);
  return object.name !== 'process' || node.property.name === 'env';
}
