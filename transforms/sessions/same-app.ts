import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext } from '../../src/model/transform.js';

/** A file that nobody imports and that opens a port is an app of its own. */
const LISTENS = /\.listen\s*\(/;

/**
 * The files that may run in one process with a file: all but those that only other apps of the same package load
 * (a folder of examples, a service and its admin). Files that nobody is seen to import may be loaded by name, so they
 * stay in.
 */
export function filesOfSameApp(context: FindContext, file: string): Set<string> {
  const files = context.project.files.map((one) => one.file);
  const { modules } = programOf(context);
  const imports = new Map<string, string[]>();
  for (const one of files)
    for (const importer of modules.importersOf(one)) {
      const known = imports.get(importer);
      if (known) known.push(one);
      else imports.set(importer, [one]);
    }
  const roots = context.project.files.filter((one) => modules.importersOf(one.file).size === 0);
  const own = new Set<string>([file]);
  for (const root of roots) {
    const reached = reachedFrom(root.file, imports);
    if (!LISTENS.test(root.text) || reached.has(file)) for (const one of reached) own.add(one);
  }
  return roots.some((root) => reachedFrom(root.file, imports).has(file)) ? own : new Set(files);
}

function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of imports.get(file) ?? []) reached.add(next);
  return reached;
}
