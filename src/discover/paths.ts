import { dirname, join, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { entriesMatching } from '../io/project-files.js';
import { kindOf, realPath } from '../io/read.js';
import { isInside, nameIn } from '../io/real-path.js';
import { Failure } from '../model/failure.js';

/** What the user's paths stand for. All absolute, links resolved. */
export interface Given {
  /** Files that are named one by one. */
  named: Set<string>;
  folders: Set<string>;
  /** Files and folders that patterns name. */
  matched: Set<string>;
  /** The nearest folder that all of them lie in. */
  around: string;
}

/**
 * Looks up the paths of a command line; none stands for the working directory. A name that is there is taken as it
 * is (`[id].ts`), else it may be a pattern.
 * @throws Failure for a path or pattern that names nothing
 */
export async function lookUp(paths: string[], cwd: string): Promise<Given> {
  const given = { named: new Set<string>(), folders: new Set<string>(), matched: new Set<string>() };
  for (const path of paths.length > 0 ? paths : [cwd]) {
    const absolute = resolve(cwd, path);
    const kind = kindOf(absolute);
    if (kind === 'folder') given.folders.add(realPath(absolute));
    else if (kind === 'file') given.named.add(realPath(absolute));
    else for (const entry of await expand(absolute, cwd)) given.matched.add(entry);
  }
  return { ...given, around: commonFolder([...given.named, ...given.folders, ...given.matched]) };
}

async function expand(absolute: string, cwd: string): Promise<string[]> {
  const pattern = nameIn(cwd, absolute);
  const entries = isDynamicPattern(pattern) ? await entriesMatching([pattern], cwd) : [];
  const problem = isDynamicPattern(pattern) ? 'no file matches' : 'no such file or folder:';
  if (entries.length === 0) throw new Failure(`${problem} ${pattern} (relative to ${cwd})`);
  return entries.map(realPath);
}

function commonFolder(paths: string[]): string {
  const folders = paths.map((path) => (kindOf(path) === 'folder' ? path : dirname(path)));
  return folders.reduce((common, folder) => {
    while (!isInside(common, folder)) common = join(common, '..');
    return common;
  });
}

export function isGiven(file: string, { named, folders, matched }: Given): boolean {
  return [named, folders, matched].some((paths) => nearestOf(paths, file) !== undefined);
}

/** The nearest of these paths that a file is or lies in. */
export function nearestOf(paths: ReadonlySet<string>, file: string): string | undefined {
  if (paths.has(file)) return file;
  const parent = dirname(file);
  return parent === file ? undefined : nearestOf(paths, parent);
}
