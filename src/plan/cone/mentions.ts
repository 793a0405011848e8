import { keyName } from './functions.js';
import type { Handing } from './handing.js';
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

/** `console.log(f)`, `clearTimeout(f)`, `util.inspect(f)`: looked at, never called. */
export function isPrinting({ receiver, name, from }: Handing): boolean {
  const owner = receiver?.type === 'Identifier' ? receiver.name : '';
  return (
    owner === 'console' || from === 'util' || from === 'assert' || /^(String|Boolean|isFunction)$/.test(name)
  );
}
