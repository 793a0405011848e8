import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Value } from '../value.js';

/** The module that a name stands for; a file that is not in the program is unknown, a package is from outside. */
export function* moduleValues(a: Analysis, specifier: ts.StringLiteralLike): Iterable<Value> {
  const file = a.facts.moduleAt(specifier);
  if (file) yield* a.exportsOf(file);
  else yield /^[./]/.test(specifier.text) ? UNKNOWN : a.facts.external(specifier.text.replace(/^node:/, ''));
}
