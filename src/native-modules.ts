// Imported for what it does, before anything else, by what runs under jscodeshift.
import Module from 'node:module';

/** What Node keeps of a module that was loaded by `require`. */
type Loaded = Record<string, { exports: { revert?: () => void } } | undefined>;

// jscodeshift lets Babel compile every module that a transform loads. For this package, which Node runs as it is, that
// breaks `import.meta`, and it would take half a minute for the compiler of TypeScript alone.
const { _cache: loaded = {} } = Module as unknown as { _cache?: Loaded };
for (const [file, module] of Object.entries(loaded))
  if (/[\\/]@babel[\\/]register[\\/]/.test(file)) module?.exports.revert?.();
