import { dirname, join } from 'node:path';
import type { FindContext } from '../../model/transform.js';
import { PackageNames } from '../../paths/package-names.js';
import { TsconfigPaths } from '../../paths/tsconfig-paths.js';
import { Entries } from './entries.js';

const SPECIFIER = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)["'`]([^"'`\n]+)["'`]/g;
/** `${__dirname}/x`, `__dirname + '/x'`, `path.join(__dirname, 'x', 'y')` in a `require`. */
const BELOW_OWN_FOLDER =
  /\b(?:require|import)\s*\(\s*(?:`\$\{__dirname\}\/|__dirname\s*\+\s*["'`]\/|(?:path\.)?(?:join|resolve)\(\s*__dirname\s*,\s*["'`])([^"'`\n]+)["'`]((?:\s*,\s*["'`][^"'`\n]+["'`])*)/g;
const SUFFIXES = ['.ts', '.js', '.tsx', '.mjs', '.cjs', '.jsx', '.mts', '.cts', '.json'];
/** What may be missing at the end of a name. */
const ENDS = [...SUFFIXES, ...SUFFIXES.map((suffix) => `/index${suffix}`)];

/** What the `exports` or `main` of a package.json names for a path in the package. */
function exportTargets(manifest: string, path: string): string[] {
  const targets: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') targets.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  try {
    const { exports, main, module } = JSON.parse(manifest) as Record<string, unknown>;
    const isTable =
      typeof exports === 'object' &&
      exports !== null &&
      Object.keys(exports).some((key) => key.startsWith('.'));
    if (isTable) collect((exports as Record<string, unknown>)[path]);
    else if (path === '.') collect(exports);
    if (path === '.') [module, main].forEach(collect);
  } catch {
    // A package.json that does not parse names nothing.
  }
  return targets.map((one) => (one.startsWith('.') ? one : `./${one}`));
}

const NOBODY: ReadonlySet<string> = new Set();

/** `require(path + name)`, `import(path)`, `fs.readdirSync()`, `glob()`. */
const LOADS_BY_NAME = /\b(?:require|import)\s*\(\s*[^'"`\s)]|\breaddir(?:Sync)?\b|\bglob(?:by|Sync)?\b/;

/** Asks for each name only the first time. */
function once(find: (name: string) => string | undefined): (name: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

function* specifiersIn(text: string): Iterable<string> {
  for (const [, specifier = ''] of text.matchAll(SPECIFIER)) yield specifier;
  if (!text.includes('__dirname')) return;
  for (const [, first = '', rest = ''] of text.matchAll(BELOW_OWN_FOLDER))
    yield `./${first}${rest.replaceAll(/["'`\s]/g, '').replaceAll(',', '/')}`;
}

function stemsOf(file: string): string[] {
  const stem = file.replace(/\.\w+$/, '');
  return /[/\\]index$/.test(stem) ? [file, stem, dirname(stem)] : [file, stem];
}

/** Which file a module name means, and who names a file: by the texts alone, so that nothing has to be parsed for it. */
export class Modules {
  readonly #files: Set<string>;
  /** What a name can be short for: files without their suffix, folders of index files. */
  readonly #stems: Set<string>;
  /** Where aliases may lead. */
  readonly #bases: readonly string[];
  readonly #packages: PackageNames;
  readonly #paths: TsconfigPaths;
  /** By the folder of who asks, and the name. */
  readonly #found = new Map<string, Map<string, string | undefined>>();
  /** These mean the same wherever they are named. */
  readonly #ofWorkspace = once((specifier) => this.#inWorkspace(specifier));
  readonly #ofAlias = once((specifier) => this.#byAlias(specifier));
  #importers: Map<string, Set<string>> | undefined;
  #loaders: Map<string, string[]> | undefined;

  readonly #loadersOfFile = new Map<string, Set<string>>();
  #entries: Entries | undefined;

  readonly context: Pick<FindContext, 'project'>;

  constructor(context: Pick<FindContext, 'project'>) {
    this.context = context;
    this.#files = new Set(context.project.files.map(({ file }) => file));
    this.#stems = new Set([...this.#files].flatMap(stemsOf));
    const { manifests, tsconfigs = [] } = context.project;
    const exists = (file: string): boolean => this.#files.has(file);
    this.#packages = new PackageNames(manifests, exists);
    this.#bases = manifests.flatMap(({ directory }) =>
      ['', 'src', 'app', 'server', 'lib'].map((folder) => join(directory, folder)),
    );
    this.#paths = new TsconfigPaths(tsconfigs, exists);
  }

  /** The file of the program that `specifier` means in `from`; undefined for a package. */
  fileOf(from: string, specifier: string): string | undefined {
    const folder = dirname(from);
    let found = this.#found.get(folder);
    if (!found) this.#found.set(folder, (found = new Map<string, string | undefined>()));
    if (!found.has(specifier)) found.set(specifier, this.#find(from, specifier));
    return found.get(specifier);
  }

  importersOf(file: string): ReadonlySet<string> {
    this.#importers ??= this.#readImporters();
    return this.#importers.get(file) ?? NOBODY;
  }

  /** Whether one program can have both files: an entry that imports both, however indirectly. Loading by name counts. */
  areConnected(a: string, b: string): boolean {
    if (a === b) return true;
    const entries = this.entriesOf(a);
    for (const one of this.entriesOf(b)) if (entries.has(one)) return true;
    return false;
  }

  /** The files that a program with this file may begin with: those that lead to it and that nobody imports. */
  entriesOf(file: string): ReadonlySet<string> {
    this.#entries ??= new Entries(
      (one) => this.importersOf(one),
      (one) => this.#loadersOf(one),
    );
    return this.#entries.of(file);
  }

  /** The files that load what is below their folder by name. */
  #loadersOf(file: string): Set<string> {
    let found = this.#loadersOfFile.get(file);
    if (!found) this.#loadersOfFile.set(file, (found = this.#findLoaders(file)));
    return found;
  }

  #findLoaders(file: string): Set<string> {
    const loaders = (this.#loaders ??= this.#readLoaders());
    const found = new Set<string>();
    for (let at = dirname(file), below = file; at !== below; below = at, at = dirname(at))
      for (const one of loaders.get(at) ?? []) if (one !== file) found.add(one);
    return found;
  }

  #readLoaders(): Map<string, string[]> {
    const loaders = new Map<string, string[]>();
    for (const { file, text } of this.context.project.files) {
      if (!LOADS_BY_NAME.test(text)) continue;
      const known = loaders.get(dirname(file));
      if (known) known.push(file);
      else loaders.set(dirname(file), [file]);
    }
    return loaders;
  }

  #readImporters(): Map<string, Set<string>> {
    const importers = new Map<string, Set<string>>();
    for (const { file, text } of this.context.project.files) {
      for (const specifier of specifiersIn(text)) {
        const target = this.fileOf(file, specifier);
        if (target === undefined || target === file) continue;
        const known = importers.get(target);
        if (known) known.add(file);
        else importers.set(target, new Set([file]));
      }
    }
    return importers;
  }

  #find(from: string, specifier: string): string | undefined {
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.#at(join(dirname(from), specifier));
    if (specifier.startsWith('/') || specifier.startsWith('node:')) return undefined;
    return (
      this.#paths.find(specifier, from) ??
      this.#ofWorkspace(specifier) ??
      this.#packages.find(specifier, from) ??
      this.#ofAlias(specifier)
    );
  }

  /** A path without its suffix, with `.js` for a `.ts`, or a folder. */
  #at(path: string): string | undefined {
    const bare = path.replace(/\/$/, '');
    // Most names are those of packages.
    if (!this.#stems.has(bare) && !this.#stems.has(bare.replace(/\.\w+$/, ''))) return undefined;
    if (this.#files.has(bare)) return bare;
    const asSource = /\.[cm]?jsx?$/.test(bare) ? bare.replace(/js(x?)$/, 'ts$1') : bare;
    if (this.#files.has(asSource)) return asSource;
    const withJsx = asSource.replace(/ts$/, 'tsx');
    if (this.#files.has(withJsx)) return withJsx;
    for (const end of ENDS) if (this.#files.has(bare + end)) return bare + end;
    return undefined;
  }

  #inWorkspace(specifier: string): string | undefined {
    for (const { name, directory, text } of this.context.project.manifests) {
      if (name === undefined || (specifier !== name && !specifier.startsWith(`${name}/`))) continue;
      const rest = specifier.slice(name.length);
      for (const target of exportTargets(text, `.${rest}`)) {
        const source = target
          .replace(/^\.\/(?:dist|build|lib|out)\//, './src/')
          .replace(/(?:\.d)?\.[cm]?[jt]s$/, '');
        const found = this.#at(join(directory, target)) ?? this.#at(join(directory, source));
        if (found !== undefined) return found;
      }
      const folders = rest ? [rest, `/src${rest}`, `/lib${rest}`] : ['/src', '/lib', '', '/src/main'];
      for (const folder of folders) {
        const found = this.#at(directory + folder);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** `@/lib/x`, `~/x`, `#x`, `src/x`: below the package or its `src`. */
  #byAlias(specifier: string): string | undefined {
    if (!/^(?:@\/|~\/?|#|src\/|app\/)/.test(specifier)) return undefined;
    const rest = specifier.replace(/^(?:@\/|~\/?|#\/?)/, '');
    for (const base of this.#bases) {
      const found = this.#at(join(base, rest));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
