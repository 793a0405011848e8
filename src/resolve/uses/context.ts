import type ts from 'typescript';
import { tsc } from '../typescript.js';
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
  if (tsc.isConditionalExpression(parent)) return parent.condition !== node;
  if (!tsc.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  const isLast = kind === tsc.SyntaxKind.CommaToken || kind === tsc.SyntaxKind.AmpersandAmpersandToken;
  return isChoice(parent) || (isLast && parent.right === node);
}

function ofOperand(node: ts.Node, parent: ts.Node): Context | undefined {
  if (tsc.isCallExpression(parent) || tsc.isNewExpression(parent)) {
    if (parent.expression === node) return { kind: 'called', call: parent };
    return { kind: 'argument', call: parent, index: parent.arguments?.indexOf(node as ts.Expression) ?? -1 };
  }
  if (tsc.isTaggedTemplateExpression(parent) && parent.tag === node) return { kind: 'called', call: parent };
  if (isAccess(parent) && parent.expression === node) return { kind: 'member', access: parent };
  if (tsc.isBinaryExpression(parent) && isAssignment(parent) && parent.right === node)
    return { kind: 'assigned', assignment: parent };
  if (tsc.isPropertyAssignment(parent) && parent.initializer === node)
    return { kind: 'property', slot: parent, literal: parent.parent };
  if (tsc.isArrayLiteralExpression(parent)) return { kind: 'element' };
  return undefined;
}

function ofStatement(node: ts.Node, parent: ts.Node): Context {
  if (isDeclarationWithValue(parent) && parent.initializer === node) {
    return tsc.isIdentifier(parent.name) || tsc.isPropertyDeclaration(parent)
      ? { kind: 'initial', slot: parent }
      : { kind: 'read' };
  }
  const isBody = tsc.isArrowFunction(parent) && parent.body === node;
  const from = isBody ? parent : tsc.isReturnStatement(parent) ? functionAround(node) : undefined;
  if (from) return { kind: 'returned', from };
  if (tsc.isExpressionStatement(parent)) return { kind: 'dropped' };
  if (tsc.isExportAssignment(parent)) return { kind: 'exported', slot: parent };
  const isLost =
    tsc.isYieldExpression(parent) ||
    tsc.isThrowStatement(parent) ||
    (tsc.isTemplateSpan(parent) && tsc.isTaggedTemplateExpression(parent.parent.parent)) ||
    tsc.isJsxExpression(parent) ||
    tsc.isJsxSpreadAttribute(parent);
  return { kind: isLost ? 'lost' : 'read' };
}

function isDeclarationWithValue(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | ts.PropertyDeclaration {
  return (
    tsc.isVariableDeclaration(node) ||
    tsc.isParameter(node) ||
    tsc.isBindingElement(node) ||
    tsc.isPropertyDeclaration(node)
  );
}

/** The slots that get the same value as the declaration at hand: `const a = exports.b = value`. */
export function chainOf(initializer: ts.Expression | undefined): ts.Expression[] {
  const value = initializer && unwrapped(initializer);
  if (!value || !tsc.isBinaryExpression(value)) return [];
  if (isAssignment(value)) return [value.left, ...chainOf(value.right)];
  return isChoice(value) ? [...chainOf(value.left), ...chainOf(value.right)] : [];
}
