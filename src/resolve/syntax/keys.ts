import type ts from 'typescript';
import { tsc } from '../typescript.js';

/** `a` of `{ a }` and of `{ a: b }` in a pattern. */
export function isBindingKey(name: ts.Node, element: ts.BindingElement): boolean {
  return (
    tsc.isObjectBindingPattern(element.parent) &&
    !element.dotDotDotToken &&
    (element.propertyName ?? element.name) === name
  );
}

/** `a` of `({ a: b } = object)`. */
export function isPatternKey(name: ts.Node): boolean {
  const property = name.parent;
  if (!tsc.isPropertyAssignment(property) && !tsc.isShorthandPropertyAssignment(property)) return false;
  return property.name === name && receiverOfAssignment(property.parent) !== undefined;
}

/** `object` of `({ … } = object)`. */
export function receiverOfAssignment(pattern: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const { parent } = pattern;
  const isPattern =
    tsc.isBinaryExpression(parent) &&
    parent.left === pattern &&
    parent.operatorToken.kind === tsc.SyntaxKind.EqualsToken;
  return isPattern ? parent.right : undefined;
}

/** True for `{ … }` of `({ … } = object)`, `for ({ … } of list)`, `[{ … }] = list`: on the left, though it looks like a literal. */
export function isAssignmentPattern(literal: ts.Node): boolean {
  const { parent } = literal;
  if (tsc.isBinaryExpression(parent))
    return parent.left === literal && parent.operatorToken.kind === tsc.SyntaxKind.EqualsToken;
  if (tsc.isForOfStatement(parent) || tsc.isForInStatement(parent)) return parent.initializer === literal;
  if (tsc.isPropertyAssignment(parent))
    return parent.initializer === literal && isAssignmentPattern(parent.parent);
  const isPart =
    tsc.isArrayLiteralExpression(parent) || tsc.isSpreadElement(parent) || tsc.isSpreadAssignment(parent);
  return isPart && isAssignmentPattern(parent);
}
