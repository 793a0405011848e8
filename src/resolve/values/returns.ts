import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import { returnedBy } from '../syntax/functions.js';
import { UNKNOWN, type Value } from '../value.js';

/** What a function returns. */
export function* returnsOf(a: Analysis, fn: ts.SignatureDeclaration): Iterable<Value> {
  if (!a.deeper || !a.entersCalls) return yield UNKNOWN;
  for (const expression of returnedBy(fn)) yield* a.deeper.valuesOf(expression);
}
