import { posix } from 'node:path';
import type { SourceFile, Unread } from '../model/project.js';
import { importsIn, isClientFolder, isOfServer } from './browser.js';

/** Frameworks whose pages run on the server as well. The router of React alone is none: it has packages of its own for that. */
const RENDERED =
  /^(?:next|nuxt|#?app|astro|gatsby|react-router\/dom|@(?:react-router|sveltejs\/kit|remix-run|nuxt|astrojs)\b.*)(?:$|\/)/;

interface Module {
  file: string;
  imports: readonly string[];
}

/** A file whose functions the server runs when a page calls them: https://react.dev/reference/rsc/use-server */
const SERVER_FUNCTIONS = /['"](?:use server|server-only)['"]/;

/**
 * Files that are part of pages without saying so: nothing else imports them. What they keep is kept in the browser.
 */
export function pageModules(files: readonly SourceFile[], unread: readonly Unread[]): Set<string> {
  const pages = unread.filter(({ isBrowserCode }) => isBrowserCode);
  const folders = new Set(pages.flatMap(({ file }) => clientFolderOf(file) ?? []));
  const clients = pages.filter((one) => one.isClientModule);
  if (!clients.length && !files.some(({ file }) => folders.has(clientFolderOf(file) ?? ''))) return new Set();

  const sources = files.map(({ file, text }) => ({ file, imports: importsIn(text) }));
  const actions = new Set(files.flatMap(({ file, text }) => (SERVER_FUNCTIONS.test(text) ? [file] : [])));
  const own = sources.filter((one) => !actions.has(one.file) && !one.imports.some(isOfServer));
  const all = [...sources, ...unread];
  const rendered = renderedFolders(all);
  const close = own.filter(({ file }) => {
    const folder = clientFolderOf(file) ?? '';
    return folders.has(folder) && !rendered.has(folder);
  });
  return new Set([...shownOnly(close, all, pages), ...shownOnly(own, all, clients)]);
}

/** Client folders of a framework that renders their pages on the server as well. */
function renderedFolders(modules: readonly Module[]): Set<string | undefined> {
  const rendered = modules.filter((one) => one.imports.some((name) => RENDERED.test(name)));
  return new Set(rendered.map(({ file }) => clientFolderOf(file)));
}

/** Of the modules, those that only pages import, or other such modules, which may import each other. */
function shownOnly(
  modules: readonly Module[],
  all: readonly Module[],
  pages: readonly Module[],
): Set<string> {
  const found = new Set(modules.map(({ file }) => file));
  if (!modules.length || !pages.length) return new Set();
  const importers = importersOf(all, modules);
  const shown = new Set(pages.map(({ file }) => file));
  for (let before = Infinity; before > found.size;) {
    before = found.size;
    for (const file of found) {
      const by = importers.get(nameOf(file)) ?? [];
      if (!by.length || !by.every((one) => shown.has(one) || found.has(one))) found.delete(file);
    }
  }
  return reached(found, importers, shown);
}

/** Those that pages lead to: what only imports each other is part of nothing. */
function reached(
  files: ReadonlySet<string>,
  importers: ReadonlyMap<string, readonly string[]>,
  pages: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const file of files)
      if (importers.get(nameOf(file))?.some((one) => pages.has(one) || found.has(one))) found.add(file);
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
