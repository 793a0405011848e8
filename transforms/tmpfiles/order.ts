import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { ancestorsOf, isFunction } from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** True if one of two places of a function stands before the other. */
export function isBefore(_: ParsedFile, one: Node, other: Node): boolean {
  return (one.start ?? 0) < (other.start ?? 0);
}

/** True if the code at one place goes on to the other: nothing returns in between, and they are no alternatives. */
export function goesOn(file: ParsedFile, one: Node, other: Node): boolean {
  if (!isBefore(file, one, other)) return false;
  let below = one;
  for (const around of ancestorsOf(file, one)) {
    if (isFunction(around) || isWithin(other, around)) return !isAlternative(around, below, other);
    if (isExit(around)) return false;
    if (around.type === 'BlockStatement' && isExit(around.body.at(-1))) return false;
    below = around;
  }
  return true;
}

function isExit(node: Node | undefined): boolean {
  return /^(Return|Throw|Continue|Break)Statement$/.test(node?.type ?? '');
}

/** `if (…) one; else other`, `… ? one : other` */
function isAlternative(around: Node, one: Node, other: Node): boolean {
  if (around.type !== 'IfStatement' && around.type !== 'ConditionalExpression') return false;
  return one === around.consequent && !!around.alternate && isWithin(other, around.alternate);
}
