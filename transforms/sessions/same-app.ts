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
  const leading = reachedFrom([file], (one) => modules.importersOf(one));
  if (!roots.some((root) => leading.has(root.file))) return new Set(files);
  const own = roots.filter((root) => !LISTENS.test(root.text) || leading.has(root.file));
  return reachedFrom([file, ...own.map((root) => root.file)], (one) => imports.get(one) ?? []);
}

function reachedFrom(starts: readonly string[], nextOf: (file: string) => Iterable<string>): Set<string> {
  const reached = new Set(starts);
  for (const file of reached) for (const next of nextOf(file)) reached.add(next);
  return reached;
}
