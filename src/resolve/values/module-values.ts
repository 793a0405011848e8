import type { Analysis } from '../analysis.js';
import { nameOfModule, type Specifier } from '../modules.js';
import { UNKNOWN, type Value } from '../value.js';

/** The module that a name stands for; a file that is not in the program is unknown, a package is from outside. */
export function* moduleValues(a: Analysis, specifier: Specifier): Iterable<Value> {
  const file = a.facts.moduleAt(specifier);
  const name = nameOfModule(specifier);
  if (file) yield* a.exportsOf(file);
  else yield /^[./]/.test(name) ? UNKNOWN : a.facts.external(name.replace(/^node:/, ''));
}
