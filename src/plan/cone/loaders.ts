import type { Resolver } from '../../model/transform.js';

/** The files that load a file, directly or by way of others: the file itself only if it is in a cycle. */
export function loadersOf(resolver: Resolver, file: string): ReadonlySet<string> {
  const found = new Set(resolver.importersOf(file));
  // What is added while a set is gone through is gone through too.
  for (const one of found) for (const importer of resolver.importersOf(one)) found.add(importer);
  return found;
}
