import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import type { Range } from '../../../src/model/transform.js';
import type { Access } from './accesses.js';
import { choicesAround, exitsOf } from './order.js';

/** True if what was read neither decides about the write nor enters it, so that others may come between. */
export function isIndependent(fn: Node, read: Access, write: Access): boolean {
  if (!read.isDirect || !write.isDirect) return false;
  return isDeleteOfKey(fn, read, write) || areSteps(fn, read, write);
}

/** `n++` and again `n++`: each is atomic, and each gets a number of its own. */
function areSteps(fn: Node, read: Access, write: Access): boolean {
  if (!isStep(read.node) || !isStep(write.node) || read.range.start >= write.range.start) return false;
  const leaves = exitsOf(fn).some(({ start }) => read.range.end <= start && start < write.range.start);
  return !leaves && choicesAround(fn, write.range).every((way) => isIn(read.range, way));
}

function isStep(node: Node): boolean {
  if (node.type === 'UpdateExpression') return isFixed(node.argument);
  if (node.type !== 'AssignmentExpression' || !/^[+-]=$/.test(node.operator)) return false;
  return isFixed(node.left) && node.right.type === 'NumericLiteral';
}

/** `n`, `o.n`: always the same place. */
function isFixed(node: Node): boolean {
  return node.type === 'Identifier' || (isMember(node) && !node.computed);
}

/** `for (const id of m.keys()) if (isOld(id)) m.delete(id);`: the key is all that it knows. */
function isDeleteOfKey(fn: Node, read: Access, write: Access): boolean {
  const key = deletedKey(write.node);
  if (key?.type !== 'Identifier') return false;
  let found = false;
  walk(fn, (node) => {
    if (node.type !== 'ForOfStatement' && node.type !== 'ForInStatement') return !found;
    const [declarator] = node.left.type === 'VariableDeclaration' ? node.left.declarations : [];
    const isKey = declarator?.id.type === 'Identifier' && declarator.id.name === key.name;
    const isInside = isIn(write.range, rangeOf(node.body)) && isIn(read.range, rangeOf(node.right));
    found ||= isKey && isInside && (node.type === 'ForInStatement' || givesKeys(node.right));
    return !found;
  });
  return found;
}

function deletedKey(node: Node): Node | undefined {
  if (node.type === 'UnaryExpression' && node.operator === 'delete') {
    const place = unwrapped(node.argument);
    return isMember(place) && place.computed ? place.property : undefined;
  }
  const isDelete =
    node.type === 'CallExpression' && isMember(node.callee) && nameOfKey(node.callee) === 'delete';
  return isDelete ? node.arguments[0] : undefined;
}

/** `m.keys()`, `Object.keys(o)`, `[...m.keys()]`. */
function givesKeys(node: Node): boolean {
  if (node.type === 'ArrayExpression') {
    const [only, ...more] = node.elements;
    return only?.type === 'SpreadElement' && !more.length && givesKeys(only.argument);
  }
  return node.type === 'CallExpression' && isMember(node.callee) && nameOfKey(node.callee) === 'keys';
}

function isIn(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
