import type ts from 'typescript';
import { tsc } from '../typescript.js';

export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function isAccess(node: ts.Node): node is Access {
  return tsc.isPropertyAccessExpression(node) || tsc.isElementAccessExpression(node);
}

/** `b` of `a.b`, `'b'` of `a['b']`. */
export function nameOfAccess(access: Access): ts.Node {
  return tsc.isPropertyAccessExpression(access) ? access.name : access.argumentExpression;
}

/** The access that a name is the last part of. */
export function accessAt(name: ts.Node): Access | undefined {
  const parent = name.parent;
  return isAccess(parent) && nameOfAccess(parent) === name ? parent : undefined;
}

/** True for `i` of `a[i]`: a name of its own, which says no member of `a` unless it is a constant. */
export function isIndex(name: ts.Node): boolean {
  const { parent } = name;
  return (
    tsc.isIdentifier(name) && tsc.isElementAccessExpression(parent) && parent.argumentExpression === name
  );
}

/** `module.exports` */
export function isModuleExports(node: ts.Node): node is ts.PropertyAccessExpression {
  return (
    tsc.isPropertyAccessExpression(node) &&
    node.name.text === 'exports' &&
    tsc.isIdentifier(node.expression) &&
    node.expression.text === 'module'
  );
}

/** The assignment that gives an expression a new value: `a = …`, `a ??= …`. */
export function assignmentTo(target: ts.Node): ts.BinaryExpression | undefined {
  const parent = target.parent;
  return parent && tsc.isBinaryExpression(parent) && parent.left === target && isAssignment(parent)
    ? parent
    : undefined;
}

export function isAssigned(target: ts.Node): boolean {
  return assignmentTo(target) !== undefined;
}

/** True for the assignments whose right side becomes the value of the left. */
export function isAssignment({ operatorToken }: ts.BinaryExpression): boolean {
  const { kind } = operatorToken;
  return (
    kind === tsc.SyntaxKind.EqualsToken ||
    kind === tsc.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === tsc.SyntaxKind.BarBarEqualsToken ||
    kind === tsc.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

/** True for operators whose result is one of the two sides. */
export function isChoice({ operatorToken }: ts.BinaryExpression): boolean {
  const { kind } = operatorToken;
  return kind === tsc.SyntaxKind.BarBarToken || kind === tsc.SyntaxKind.QuestionQuestionToken;
}

export type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion
  | ts.AwaitExpression;

/** What stands round an expression without making another value. A promise counts as what it brings. */
export function isWrapper(node: ts.Node): node is Wrapper {
  return (
    tsc.isParenthesizedExpression(node) ||
    tsc.isAsExpression(node) ||
    tsc.isSatisfiesExpression(node) ||
    tsc.isNonNullExpression(node) ||
    tsc.isTypeAssertionExpression(node) ||
    tsc.isAwaitExpression(node)
  );
}

export function unwrapped(node: ts.Expression): ts.Expression {
  return isWrapper(node) ? unwrapped(node.expression) : node;
}

/** `Object.create(prototype)` */
export function isObjectCreate(node: ts.Node): node is ts.CallExpression {
  if (!tsc.isCallExpression(node) || !tsc.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  return tsc.isIdentifier(expression) && expression.text === 'Object' && name.text === 'create';
}
