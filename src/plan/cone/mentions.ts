import { keyName } from './functions.js';
import { isMember } from './promise-position.js';
import type { At, View } from './view.js';

const HARMLESS =
  /^(UnaryExpression|BinaryExpression|LogicalExpression|ConditionalExpression|IfStatement|ExpressionStatement|TSTypeQuery|WhileStatement)$/;

/** The code of the reason why a function must not become async because of the way it is looked at, if there is one. */
export function isMisread(view: View, { node }: At): string | undefined {
  const parent = view.parent(node);
  if (!parent || HARMLESS.test(parent.type)) return undefined;
  if (isMember(parent) && parent.object === node)
    return keyName(parent.property, parent.computed) === 'prototype' ? 'constructed-function' : undefined;
  if ('superClass' in parent && parent.superClass === node) return 'constructed-function';
  return 'escapes-as-value';
}
