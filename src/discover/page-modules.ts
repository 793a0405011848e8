import { posix } from 'node:path';
import type { SourceFile, Unread } from '../model/project.js';
import { importsIn, isClientFolder, isOfServer } from './browser.js';

/** Frameworks whose pages run on the server as well. */
const RENDERED =
  /^(?:next|nuxt|#?app|astro|gatsby|react-router|@(?:sveltejs\/kit|remix-run|nuxt|astrojs)\b.*)(?:$|\/)/;

interface Module {
  file: string;
  imports: readonly string[];
}

/**
 * Files of a client's folder that show no page themselves, but that nothing else than its pages imports: what they keep
 * is kept in the browser. Those of frameworks that render on the server are none.
 */
export function pageModules(files: readonly SourceFile[], unread: readonly Unread[]): Set<string> {
  const pages = new Set(unread.filter(({ isBrowserCode }) => isBrowserCode).map(({ file }) => file));
  const folders = new Set([...pages].flatMap((file) => clientFolderOf(file) ?? []));
  const isClose = ({ file }: { file: string }): boolean => folders.has(clientFolderOf(file) ?? '');
  if (!folders.size || !files.some(isClose)) return new Set();

  const modules: Module[] = [
    ...files.map(({ file, text }) => ({ file, imports: importsIn(text) })),
    ...unread,
  ];
  const rendered = new Set(
    modules.flatMap((one) =>
      one.imports.some((name) => RENDERED.test(name)) ? [clientFolderOf(one.file)] : [],
    ),
  );
  const own = modules.filter(
    (one) =>
      isClose(one) &&
      !pages.has(one.file) &&
      !rendered.has(clientFolderOf(one.file)) &&
      !one.imports.some(isOfServer),
  );
  return own.length ? shownOnly(own, importersOf(modules, own), pages) : new Set();
}

/** Of the modules, those that only pages import, or other such modules. */
function shownOnly(
  modules: readonly Module[],
  importers: ReadonlyMap<string, readonly string[]>,
  pages: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { file } of modules) {
      const by = importers.get(nameOf(file)) ?? [];
      if (by.length && by.every((one) => pages.has(one) || found.has(one))) found.add(file);
    }
  }
  return found;
}

/**
 * Who imports a file, by its name without an ending. Names that a bundler or a tsconfig knows may mean any file with that
 * ending.
 * @param wanted the files that are asked about: most imports are of others
 */
function importersOf(modules: readonly Module[], wanted: readonly Module[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  const byEnd = new Map<string, string[]>();
  for (const name of wanted.map(({ file }) => nameOf(file))) addTo(byEnd, posix.basename(name), name);
  for (const { file, imports } of modules)
    for (const specifier of imports) {
      const named = byEnd.get(posix.basename(nameOf(specifier))) ?? [];
      const isFolder = /(?:^|\/)\.{1,2}\/?$/.test(specifier);
      if (isFolder || (named.length && /^\.{1,2}\//.test(specifier)))
        addTo(importers, nameOf(posix.join(posix.dirname(file), specifier)), file);
      else if (specifier.includes('/')) for (const name of named) addTo(importers, name, file);
    }
  return importers;
}

function addTo(table: Map<string, string[]>, key: string, value: string): void {
  const known = table.get(key);
  if (known) known.push(value);
  else table.set(key, [value]);
}

/** `/app/client/state` of `/app/client/state.js` and of `/app/client/state/index.ts`. */
function nameOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/\.(?:[cm]?[jt]s|[jt]sx)$/, '')
    .replace(/\/index$/, '');
}

function clientFolderOf(file: string): string | undefined {
  const parts = file.replaceAll('\\', '/').split('/');
  const at = parts.slice(0, -1).findIndex(isClientFolder);
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}
