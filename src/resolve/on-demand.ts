import { NotLoaded } from '../model/not-loaded.js';
import type { SourceFile } from '../model/project.js';
import type { Resolver } from '../model/transform.js';
import type { ModuleContext } from './paths/finder.js';

/**
 * A resolver that comes without its compiler: most audits never ask it, and loading alone would take longer than all
 * the rest for a small app.
 * @returns `resolver`, which throws NotLoaded until `load` was awaited
 */
export function resolveOnDemand(
  files: readonly SourceFile[],
  context: ModuleContext = {},
): { resolver: Resolver; load: () => Promise<void> } {
  let loaded: Resolver | undefined;
  const now = (): Resolver => {
    if (!loaded) throw new NotLoaded();
    return loaded;
  };
  return {
    resolver: {
      originOf: (file, expression) => now().originOf(file, expression),
      referencesOf: (file, name) => now().referencesOf(file, name),
      importsOf: (file) => now().importsOf(file),
      importersOf: (file) => now().importersOf(file),
      usesOf: (file, name) => now().usesOf(file, name),
      callsOf: (file, name) => now().callsOf(file, name),
      expectsPromise: (file, expression) => now().expectsPromise(file, expression),
    },
    load: async () => {
      const { resolve } = await import('./index.js');
      loaded = resolve(files, context);
    },
  };
}
