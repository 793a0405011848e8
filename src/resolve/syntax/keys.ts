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
