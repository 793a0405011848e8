import type { Node } from '@babel/types';
import { isMember } from '../../../src/find/runtime/syntax.js';
import { peeled } from './nodes.js';

/** What code may change: values that are known by a name, and places that stand for an entry of the state. */
export interface Owned {
  names: ReadonlySet<string>;
  places?: ReadonlySet<Node>;
}

/**
 * True if an expression is, or is a part of, one of the values that are known by these names, or is made on the spot:
 * to change it changes nothing that anybody else sees.
 */
export function isOwned(expression: Node, owned: Owned): boolean {
  const node = peeled(expression);
  if (owned.places?.has(node)) return true;
  switch (node.type) {
    case 'Identifier':
      return owned.names.has(node.name);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isOwned(node.object, owned);
    case 'CallExpression':
    case 'OptionalCallExpression':
      if (isListing(node.callee))
        return node.arguments.some((one) => !isMade(peeled(one)) && isOwned(one, owned));
      return /MemberExpression$/.test(node.callee.type) && isOwned(node.callee, owned);
    case 'LogicalExpression':
      return isOwned(node.left, owned) && isOwned(node.right, owned);
    case 'ConditionalExpression':
      return isOwned(node.consequent, owned) && isOwned(node.alternate, owned);
    case 'AssignmentExpression':
      return isOwned(node.right, owned);
    default:
      return isMade(node);
  }
}

/** `Object.values`: what it lists is in what it is given. */
function isListing(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return false;
  const isObject = callee.object.type === 'Identifier' && callee.object.name === 'Object';
  return isObject && /^(?:values|entries)$/.test(callee.property.name);
}

/** A literal, or `new Map()`. */
function isMade(node: Node): boolean {
  return /^(?:Array|Object|New|Binary|Update|Unary)Expression$|Literal$/.test(node.type);
}

/** The variable that an expression begins with: `u` of `u.items[0].name`. */
export function rootOf(expression: Node): string | undefined {
  const node = peeled(expression);
  if (node.type === 'Identifier') return node.name;
  if (isMember(node)) return rootOf(node.object);
  return /CallExpression$/.test(node.type) && 'callee' in node ? rootOf(node.callee) : undefined;
}
