import type { Node } from '@babel/types';
import type { State } from '../state.js';
import { accessOf } from './access.js';
import { peeled } from './nodes.js';

/** True if everything that is ever set is true to a test, so that `if (o[k])` asks whether there is an entry. */
export function holdsOnlyTruthy(state: State): boolean {
  return state.uses.every((use) => {
    const access = accessOf(use, state);
    if (access?.op === 'assign' || access?.op === 'step') return false;
    return access?.op !== 'set' || (!!access.value && isTruthy(access.value));
  });
}

function isTruthy(value: Node): boolean {
  const node = peeled(value);
  switch (node.type) {
    case 'BooleanLiteral':
    case 'NumericLiteral':
    case 'StringLiteral':
      return Boolean(node.value);
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && isClock(node.callee);
    default:
      return /^(?:Object|Array|New|ArrowFunction)Expression$/.test(node.type);
  }
}

function isClock({ object, property }: Node & { type: 'MemberExpression' }): boolean {
  const isDate = object.type === 'Identifier' && object.name === 'Date';
  return isDate && property.type === 'Identifier' && property.name === 'now';
}
