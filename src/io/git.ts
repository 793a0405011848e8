import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../model/failure.js';
import { kindOf } from './read.js';
import { nameIn, realPath } from './real-path.js';
import { reasonOf } from './system-error.js';

const run = promisify(execFile);

/** Names go as arguments: few enough at a time for the shortest limit on a command line (Windows, 32 kB). */
const BATCH = 50;

/** Files whose present text git could not give back. Absolute paths, as given, in the given order. */
export interface Unsaved {
  /** In a work tree, but changed since the last commit, untracked or ignored. */
  dirty: string[];
  /** In no work tree, or there is no git here. */
  withoutGit: string[];
}

/**
 * Which of these files could not be recovered from git after they were overwritten. Each is looked up in the
 * repository of its own folder, so submodules and nested repositories count. Files that do not exist are left out.
 * @throws Failure when git knows the repository but cannot read it.
 */
export async function unsaved(files: string[]): Promise<Unsaved> {
  const existing = files.filter((file) => kindOf(file) === 'file');
  const roots = new Map<string, string | null>();
  for (const file of existing) {
    const folder = dirname(realPath(file));
    if (!roots.has(folder)) roots.set(folder, await gitRoot(folder));
  }
  const rootOf = (file: string) => roots.get(dirname(realPath(file))) ?? null;
  const dirty = new Set<string>();
  for (const root of new Set(roots.values())) {
    if (root === null) continue;
    const own = existing.filter((file) => rootOf(file) === root);
    for (const file of await dirtyFiles(root, own)) dirty.add(file);
  }
  return {
    dirty: existing.filter((file) => dirty.has(file)),
    withoutGit: existing.filter((file) => rootOf(file) === null),
  };
}

/**
 * The files under a folder that git has, though a .gitignore names them: its rules are about what git does not have. By their
 * names from there; empty outside of a work tree and without git.
 */
export async function committedThoughIgnored(folder: string): Promise<string[]> {
  try {
    const args = ['ls-files', '-z', '--cached', '--ignored', '--exclude-standard'];
    const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 1 << 26 });
    return stdout.split('\0').filter((name) => name !== '');
  } catch {
    return [];
  }
}

/**
 * The top folder of the git work tree around a folder, links resolved; null outside of one, without git, and where
 * git refuses the repository (bare, or owned by somebody else).
 */
export async function gitRoot(folder: string): Promise<string | null> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--show-toplevel'], { cwd: folder });
    const root = stdout.replace(/\r?\n$/, '');
    return root === '' ? null : resolve(root);
  } catch {
    return null;
  }
}

/**
 * Which of these files are not as in the last commit of the repository at `root`: changed, staged, untracked,
 * ignored, or hidden from git's eyes (skip-worktree, assume-unchanged). Files that do not exist are not dirty.
 * @param root As `gitRoot` gives it.
 * @param files Absolute paths in that work tree; given back as they came.
 * @throws Failure when git fails.
 */
export async function dirtyFiles(root: string, files: string[]): Promise<string[]> {
  const existing = files.filter((file) => kindOf(file) === 'file');
  const dirty: string[] = [];
  for (let start = 0; start < existing.length; start += BATCH) {
    const names = new Map(
      existing.slice(start, start + BATCH).map((file) => [file, nameIn(root, realPath(file))]),
    );
    const saved = await savedNames(root, [...names.values()]);
    for (const [file, name] of names) if (!saved.has(name)) dirty.push(file);
  }
  return dirty;
}

/** The names that are tracked and unchanged. */
async function savedNames(root: string, names: string[]): Promise<Set<string>> {
  // `H`: tracked, and git looks at the file. Other letters mean that it does not.
  const tracked = await git(root, ['ls-files', '-z', '-v', '--', ...names]);
  const saved = new Set(tracked.filter((entry) => entry.startsWith('H ')).map((entry) => entry.slice(2)));
  const status = ['status', '--porcelain', '-z', '--untracked-files=no', '--no-renames', '--', ...names];
  for (const entry of await git(root, status)) saved.delete(entry.slice(3));
  return saved;
}

/** Runs git without taking locks or expanding patterns in names, and splits its output at NUL. */
async function git(root: string, args: string[]): Promise<string[]> {
  try {
    const options = ['--literal-pathspecs', '--no-optional-locks'];
    const { stdout } = await run('git', [...options, ...args], { cwd: root, maxBuffer: 1 << 26 });
    return stdout.split('\0').filter(Boolean);
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const line = told.split('\n')[0] || reasonOf(error);
    throw new Failure(`git cannot tell which files in ${root} have uncommitted changes (${line})`);
  }
}
