import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import { followArgument } from './arguments.js';
import { ANY, copied, type Grip, heldAt, inside, spread } from './grip.js';
import { comparedWith } from './identity.js';
import { followMember } from './members.js';
import { store, storeField } from './stores.js';
import { followReturn, followYield } from './returns.js';
import type { Trail } from './trail.js';

/** What the code around an expression does with its value. What is not listed only reads it. */
export function step(trail: Trail, place: Place, grip: Grip): void {
  const { names, node } = place;
  const parent = names.parentOf(node);
  if (!parent) return;
  const up = (as: Grip = grip): void => trail.follow({ names, node: parent }, as);
  if (isMember(parent)) {
    if (parent.object === node) followMember(trail, { names, node: parent }, grip);
    return;
  }
  if (isCall(parent)) {
    if (parent.callee !== node) followArgument(trail, { names, node: parent }, node, grip);
    return;
  }
  switch (parent.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'AwaitExpression':
      return up();
    case 'LogicalExpression':
      return parent.operator === '&&' && parent.left === node ? undefined : up();
    case 'ConditionalExpression':
      return parent.test === node ? undefined : up();
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? up() : undefined;
    case 'VariableDeclarator':
      return parent.init === node ? trail.bind(names, parent.id, grip) : undefined;
    case 'AssignmentPattern':
      return parent.right === node ? trail.bind(names, parent.left, grip) : undefined;
    case 'AssignmentExpression':
      if (parent.right !== node || !/^(?:=|\|\|=|\?\?=|&&=)$/.test(parent.operator)) return;
      store(trail, names, parent.left, grip);
      return up();
    case 'ForOfStatement':
      if (parent.right === node) followLoop(trail, place, parent.left, grip);
      return;
    case 'SpreadElement':
      return followSpread(trail, { names, node: parent }, grip);
    case 'ArrayExpression':
      return up(heldAt(grip, indexIn(parent.elements, node)));
    case 'ObjectProperty':
      return followProperty(trail, { names, node: parent }, node, grip);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return followReturn(trail, place, grip);
    case 'YieldExpression':
      return followYield(trail, { names, node: parent }, grip);
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return parent.value === node ? storeField(trail, { names, node: parent }, grip) : undefined;
    case 'BinaryExpression':
      return comparedWith(trail, place, parent, grip);
    case 'ExportDefaultDeclaration':
    case 'ThrowStatement':
      return trail.escape(place, 'unknown place');
    default:
      return;
  }
}

function followLoop(trail: Trail, { names }: Place, left: Node, grip: Grip): void {
  const element = inside(grip, ANY);
  if (left.type !== 'VariableDeclaration') return element && store(trail, names, left, element);
  for (const { id } of left.declarations) trail.bind(names, id, element);
}

/** `[...value]`, `{ ...value }`, `f(...value)`. */
function followSpread(trail: Trail, { names, node }: Place, grip: Grip): void {
  const parent = names.parentOf(node);
  if (!parent) return;
  if (parent.type === 'ObjectExpression') return trail.follow({ names, node: parent }, spread(grip));
  if (parent.type === 'ArrayExpression') return trail.follow({ names, node: parent }, copied(grip));
  const element = inside(grip, ANY);
  if (isCall(parent) && element) followArgument(trail, { names, node: parent }, node, element);
}

function followProperty(trail: Trail, { names, node }: Place, value: Node, grip: Grip): void {
  const literal = names.parentOf(node);
  if (node.type !== 'ObjectProperty' || node.value !== value || literal?.type !== 'ObjectExpression') return;
  trail.follow({ names, node: literal }, heldAt(grip, nameOfKey(node) ?? ANY));
}

/** Behind a spread, the place in the array says nothing about the index. */
function indexIn(elements: readonly (Node | null)[], node: Node): string {
  const index = elements.indexOf(node);
  return elements.slice(0, index).some((one) => one?.type === 'SpreadElement') ? ANY : String(index);
}
