import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Rewriting, Use } from '../state.js';
import { above, isMember, isStatement } from './around.js';
import { replaced } from './emit.js';

/** `m = new Map()`, `list = []`, `o = {}`: a state that begins again. */
export function emptied(use: Use, collection: RegExp): Rewriting | undefined {
  const spot = above(use, 1);
  const { node } = spot;
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left !== use.node)
    return undefined;
  if (!isStatement(spot) || !isEmpty(node.right, collection) || !isOwn(use)) return undefined;
  return replaced(use, spot, [rangeOf(use.node), '.clear()'], { calls: ['clear'], writes: true });
}

/** A name of its own, or a field: to give a property of some object another value is something else. */
function isOwn({ node }: Use): boolean {
  return (
    node.type === 'Identifier' || (isMember(node) && /^(?:ThisExpression|Identifier)$/.test(node.object.type))
  );
}

/** An empty literal, or `new` of one of the collections without contents. */
export function isEmpty(node: Node, collection: RegExp): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return collection.test('Array') && !node.elements.length;
    case 'ObjectExpression':
      return collection.test('Object') && !node.properties.length;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && collection.test(node.callee.name) && !node.arguments.length;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return isEmpty(node.expression, collection);
    default:
      return isNullRecord(node) && collection.test('Object');
  }
}

/** `Object.create(null)`. */
function isNullRecord(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  return (
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    property.type === 'Identifier' &&
    property.name === 'create' &&
    node.arguments[0]?.type === 'NullLiteral'
  );
}
