import type { Node } from '@babel/types';
import type { Piece } from '../../../model/plan.js';
import { indentAt } from '../../../ast/habits.js';
import { rangeOf } from '../../../ast/walk.js';
import { bare } from '../functions.js';
import type { Names } from '../new-names.js';
import { isMember } from '../promise-position.js';
import { LAYER, replace, type Layered } from '../steps.js';
import type { At, View } from '../view.js';

/** The statement before which a call can be made instead, because the call is the first thing that it does. */
export function statementOf(view: View, call: Node): Node | undefined {
  let child = call;
  for (const parent of view.around(call)) {
    if (isStatement(parent)) {
      const isIn = isFirstIn(parent, child) && isInBlock(view, parent);
      return isIn ? parent : undefined;
    }
    if (!isEvaluatedFirst(parent, child)) return undefined;
    child = parent;
  }
  return undefined;
}

/** Puts lines before the statement of a call, and something else in the place of the call. */
export function hoisted(
  view: View,
  { file, node }: At,
  statement: Node,
  lines: Piece[][],
  instead: Piece[],
  names: Names,
): Layered {
  const { start, end } = rangeOf(statement);
  const call = rangeOf(node);
  const line = names.habits(file).newline + indentAt(view.text(file), start);
  return replace(file, { start, end }, LAYER.hoist, [
    ...lines.flatMap((pieces) => [...pieces, line]),
    { start, end: call.start },
    ...instead,
    { start: call.end, end },
  ]);
}

function isStatement({ type }: Node): boolean {
  return /Statement$/.test(type) || type === 'VariableDeclaration';
}

function isFirstIn(statement: Node, child: Node): boolean {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.length === 1;
    case 'IfStatement':
      return statement.test === child;
    case 'SwitchStatement':
      return statement.discriminant === child;
    default:
      return /^(Expression|Return|Throw)Statement$/.test(statement.type);
  }
}

function isInBlock(view: View, statement: Node): boolean {
  return /^(BlockStatement|Program|SwitchCase)$/.test(view.parent(statement)?.type ?? '');
}

/** True if nothing with an effect happens in an expression before this part of it, and it happens in any case. */
function isEvaluatedFirst(parent: Node, child: Node): boolean {
  if (bare(parent) !== parent) return true;
  switch (parent.type) {
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      return true;
    case 'VariableDeclarator':
      return parent.init === child;
    case 'BinaryExpression':
      return parent.left === child || isPlain(parent.left);
    case 'LogicalExpression':
      return parent.left === child;
    case 'ConditionalExpression':
      return parent.test === child;
    case 'AssignmentExpression':
      return parent.right === child && parent.operator === '=' && isPlain(parent.left);
    case 'ObjectProperty':
      return parent.value === child && !parent.computed;
    default:
      return isFirstOf(parent, child);
  }
}

function isFirstOf(parent: Node, child: Node): boolean {
  if (isMember(parent)) return parent.object === child && parent.type === 'MemberExpression';
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression')
    return parent.callee === child || (isPlain(parent.callee) && arePlainBefore(parent.arguments, child));
  if (parent.type === 'ArrayExpression') return arePlainBefore(parent.elements, child);
  if (parent.type === 'ObjectExpression') return arePlainBefore(parent.properties, child);
  return parent.type === 'TemplateLiteral' && arePlainBefore(parent.expressions, child);
}

function arePlainBefore(list: readonly (Node | null)[], child: Node): boolean {
  return list.slice(0, list.indexOf(child)).every((one) => one === null || isPlain(one));
}

/** Names, members and literals: when they are read makes no difference to the callback. */
export function isPlain(node: Node): boolean {
  if (/^(Identifier|ThisExpression|Super|Import)$|Literal$/.test(node.type))
    return node.type !== 'TemplateLiteral';
  if (node.type === 'ObjectProperty') return !node.computed && isPlain(node.value);
  if (isMember(node)) return isPlain(node.object) && (!node.computed || isPlain(node.property));
  return bare(node) !== node && isPlain(bare(node));
}
