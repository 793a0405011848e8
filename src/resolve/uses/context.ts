import ts from 'typescript';
import type { Slot } from '../value.js';
import { isAccess, isAssignment, isChoice, isWrapper, unwrapped, type Access } from '../syntax/access.js';
import { functionAround } from '../syntax/functions.js';

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** What the code around an expression does with its value. */
export type Context =
  | { kind: 'called'; call: Call }
  | { kind: 'argument'; call: ts.CallExpression | ts.NewExpression; index: number }
  /** Something of the value is used: `value.x`, `value[x]`. */
  | { kind: 'member'; access: Access }
  /** The first value of a declaration. */
  | { kind: 'initial'; slot: Slot }
  | { kind: 'assigned'; assignment: ts.BinaryExpression }
  | { kind: 'property'; slot: Slot; literal: ts.ObjectLiteralExpression }
  | { kind: 'returned'; from: ts.SignatureDeclaration }
  | { kind: 'exported'; slot: ts.ExportAssignment }
  | { kind: 'element' }
  /** Nobody takes the value. */
  | { kind: 'dropped' }
  | { kind: 'lost' }
  | { kind: 'read' };

/** @returns the context, and the outermost expression that still has the value. */
export function contextOf(expression: ts.Node): Context & { expression: ts.Node } {
  const { parent } = expression;
  if (isSameValue(expression, parent)) return contextOf(parent);
  return { ...(ofOperand(expression, parent) ?? ofStatement(expression, parent)), expression };
}

/** True if the parent's value is the expression's. */
function isSameValue(node: ts.Node, parent: ts.Node): boolean {
  if (isWrapper(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  const isLast = kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isChoice(parent) || (isLast && parent.right === node);
}

function ofOperand(node: ts.Node, parent: ts.Node): Context | undefined {
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    if (parent.expression === node) return { kind: 'called', call: parent };
    return { kind: 'argument', call: parent, index: parent.arguments?.indexOf(node as ts.Expression) ?? -1 };
  }
  if (ts.isTaggedTemplateExpression(parent) && parent.tag === node) return { kind: 'called', call: parent };
  if (isAccess(parent) && parent.expression === node) return { kind: 'member', access: parent };
  if (ts.isBinaryExpression(parent) && isAssignment(parent) && parent.right === node)
    return { kind: 'assigned', assignment: parent };
  if (ts.isPropertyAssignment(parent) && parent.initializer === node)
    return { kind: 'property', slot: parent, literal: parent.parent };
  if (ts.isArrayLiteralExpression(parent)) return { kind: 'element' };
  return undefined;
}

function ofStatement(node: ts.Node, parent: ts.Node): Context {
  if (isDeclarationWithValue(parent) && parent.initializer === node) {
    return ts.isIdentifier(parent.name) || ts.isPropertyDeclaration(parent)
      ? { kind: 'initial', slot: parent }
      : { kind: 'read' };
  }
  const isBody = ts.isArrowFunction(parent) && parent.body === node;
  const from = isBody ? parent : ts.isReturnStatement(parent) ? functionAround(node) : undefined;
  if (from) return { kind: 'returned', from };
  if (ts.isExpressionStatement(parent)) return { kind: 'dropped' };
  if (ts.isExportAssignment(parent)) return { kind: 'exported', slot: parent };
  const isLost =
    ts.isYieldExpression(parent) ||
    ts.isThrowStatement(parent) ||
    (ts.isTemplateSpan(parent) && ts.isTaggedTemplateExpression(parent.parent.parent)) ||
    ts.isJsxExpression(parent) ||
    ts.isJsxSpreadAttribute(parent);
  return { kind: isLost ? 'lost' : 'read' };
}

function isDeclarationWithValue(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | ts.PropertyDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyDeclaration(node)
  );
}

/** The slots that get the same value as the declaration at hand: `const a = exports.b = value`. */
export function chainOf(initializer: ts.Expression | undefined): ts.Expression[] {
  const value = initializer && unwrapped(initializer);
  if (!value || !ts.isBinaryExpression(value)) return [];
  if (isAssignment(value)) return [value.left, ...chainOf(value.right)];
  return isChoice(value) ? [...chainOf(value.left), ...chainOf(value.right)] : [];
}
