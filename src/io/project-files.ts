import { existsSync, statSync } from 'node:fs';
import { glob } from 'tinyglobby';

/** Whether something is at a path, links followed. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Size of a file in bytes, links followed; 0 when there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * The files and folders that glob patterns name; a pattern that begins with `!` takes some away.
 * Links and what is in node_modules are left out.
 * @param cwd absolute folder that the patterns count from
 * @returns absolute paths, sorted
 */
export async function entriesMatching(patterns: string[], cwd: string): Promise<string[]> {
  const entries = await glob(patterns, {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return entries.map((entry) => entry.replace(/\/$/, '')).sort();
}
