import type { Node } from '@babel/types';
import { isMember } from './operations/around.js';
import { isEmpty } from './operations/emptied.js';
import { bare, isPlain, settingOf } from './settings.js';
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
