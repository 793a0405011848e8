import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import type { Event } from '../value.js';
import { isIn } from '../syntax/functions.js';

/**
 * `const wrap = (f) => (...args) => f(...args)`: calls of `wrap(get)` are calls of `get`. The checker sees a function
 * that returns another function; which one is called in the end is a matter of values, not of types.
 *
 * @returns true for a call of the parameter in a function, or object, that the wrapper returns.
 */
export function isInWrapper(a: Analysis, wrapper: ts.SignatureDeclaration, event: Event): boolean {
  if (event.kind !== 'call') return false;
  return [...a.returnsOf(wrapper)].some((value) => value.kind === 'made' && isIn(event.expression, value.at));
}
