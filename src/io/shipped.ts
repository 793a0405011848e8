import { readdirSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isIgnored, type IgnoreRules } from './ignore.js';
import { rulesAbove, rulesIn } from './list.js';

const NEVER = new Set(['node_modules', '.git']);

/**
 * The files at or under a path of a repository that are delivered with it: .gitignore does not leave them out, and their
 * names do not begin with a dot as those of placeholders do.
 * @param root absolute folder of the app
 * @param key relative to it, with `/`
 * @returns relative to it, with `/`, in the order of code units
 */
export function shippedFiles(root: string, key: string): string[] {
  return walk(root, rulesAbove(root), join(root, key))
    .map((file) => relative(root, file).split(sep).join('/'))
    .sort();
}

function walk(folder: string, above: IgnoreRules, target: string): string[] {
  const entries = entriesOf(folder);
  const rules = rulesIn(folder, entries, above);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    const isOnTheWay =
      path === target || isUnder(path, target) || (entry.isDirectory() && isUnder(target, path));
    if (!isOnTheWay || NEVER.has(entry.name)) return [];
    if (isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) return [];
    if (entry.isDirectory()) return walk(path, rules, target);
    return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
  });
}

function isUnder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}${sep}`);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
