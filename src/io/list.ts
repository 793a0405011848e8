import { closeSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Skipped } from '../model/project.js';
import { ignoreRules, isIgnored, withNested, type IgnoreRules } from './ignore.js';
import { kindOf } from './read.js';
import { realPath } from './real-path.js';
import { reasonOf } from './system-error.js';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** How a program without a suffix begins, such as `bin/www`. */
export const NODE_SHEBANG = /^\uFEFF?#!.*\b(?:node|tsx|ts-node|bun)\b/;
const NEVER = new Set(['node_modules', 'bower_components', 'jspm_packages', '.git']);

export interface Listing {
  /** Absolute paths, links resolved, in the order of code units. */
  files: string[];
  /** Source files and whole folders that are ignored, and folders that cannot be read; in the same order. */
  skipped: Skipped[];
}

/**
 * Lists the source files (js, cjs, mjs, jsx, ts, cts, mts, tsx) under a folder, and what has no suffix in a folder `bin` and is run
 * by Node; installed packages and .git never.
 * .gitignore files count, those between the folder and the top of its repository too. Links are not followed:
 * what they lead to inside of the folder is listed where it is, and what is outside does not belong to it.
 *
 * A walk of our own and no glob, since a glob would go through folders that a .gitignore further down leaves out.
 * @param extra Rules that ignore more.
 * @throws Failure when an ignore file cannot be read.
 */
export function listSources(root: string, extra: readonly IgnoreRules[] = []): Listing {
  const folder = realPath(root);
  const listing: Listing = { files: [], skipped: [] };
  walk(folder, rulesAbove(folder), extra, listing);
  listing.files.sort();
  listing.skipped.sort((a, b) => (a.file < b.file ? -1 : 1));
  return listing;
}

/**
 * The listing of a folder with what else is in the program: files that are committed though a .gitignore names them.
 * @param committed their names in the folder, with `/`
 */
export function withCommitted(
  { files, skipped }: Listing,
  root: string,
  committed: readonly string[],
  extra: readonly IgnoreRules[] = [],
): Listing {
  const own = committed.filter((name) => !name.split('/').some((one) => NEVER.has(one)));
  const more = own
    .map((name) => join(realPath(root), name))
    .filter(
      (file) => !extra.some((rules) => isIgnored(file, rules)) && kindOf(file) === 'file' && isSource(file),
    );
  const all = new Set([...files, ...more]);
  return { files: [...all].sort(), skipped: skipped.filter(({ file }) => !all.has(file)) };
}

function walk(folder: string, above: IgnoreRules, extra: readonly IgnoreRules[], listing: Listing): void {
  const entries = entriesOf(folder, listing);
  const rules = rulesIn(folder, entries, above);
  for (const entry of entries) {
    const isFolder = entry.isDirectory();
    const path = join(folder, entry.name);
    if (isFolder ? NEVER.has(entry.name) : !(entry.isFile() && isSource(path))) continue;
    if ([rules, ...extra].some((each) => isIgnored(isFolder ? `${path}/` : path, each))) {
      listing.skipped.push({ file: path, reason: 'ignored' });
    } else if (isFolder) walk(path, rules, extra, listing);
    else listing.files.push(path);
  }
}

/** `app.js`, and `bin/www` as express-generator writes it. */
function isSource(path: string): boolean {
  if (SOURCE.test(path)) return true;
  if (basename(path).includes('.') || basename(dirname(path)) !== 'bin') return false;
  return NODE_SHEBANG.test(beginningOf(path));
}

/** The first bytes of a file, which may be a large program of the system; nothing where it cannot be read. */
function beginningOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(128);
      return bytes.toString('utf8', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

function entriesOf(folder: string, listing: Listing): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    listing.skipped.push({ file: folder, reason: 'unreadable', message: reasonOf(error) });
    return [];
  }
}

export function rulesIn(folder: string, entries: Dirent[], above: IgnoreRules): IgnoreRules {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  // A repository within a repository has its own rules only.
  const outer = has('.git') ? ignoreRules(folder, '') : above;
  return has('.gitignore') ? withNested(outer, join(folder, '.gitignore')) : outer;
}

/** The rules of the folders around this one, from the top of the repository; none outside of a repository. */
export function rulesAbove(folder: string): IgnoreRules {
  const above: string[] = [];
  let top = folder;
  while (kindOf(join(top, '.git')) === undefined) {
    if (dirname(top) === top) return ignoreRules(folder, '');
    top = dirname(top);
    above.unshift(join(top, '.gitignore'));
  }
  return above.filter((file) => kindOf(file) === 'file').reduce(withNested, ignoreRules(top, ''));
}
