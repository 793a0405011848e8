import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../model/failure.js';
import { linkPackages } from './app-copy.js';
import { gitRoot } from './git.js';
import { reasonOf } from './system-error.js';

const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Writes the files of a commit into a folder. The repository is not touched: the index is one of its own, and no
 * worktree is registered that could be left behind.
 * Installed packages and `.env` files, which git does not have, are links to those beside the app.
 * @param app absolute path of a folder in a git work tree
 * @param ref a branch, tag or commit
 * @param folder absolute path; is made
 * @param env the environment that git gets
 * @returns absolute path of the app's folder in there
 * @throws Failure if there is no git, no such ref, or no such folder in it
 */
export async function checkOut(app: string, ref: string, folder: string, env: Environment): Promise<string> {
  const root = await gitRoot(app);
  if (root === null)
    throw new Failure(`--baseline ${ref}: ${app} is in no git repository; name a folder instead`);
  const commit = await commitOf(root, ref);
  await mkdir(folder, { recursive: true });
  const own = { ...withoutGit(env), GIT_INDEX_FILE: `${folder}.index` };
  await git(root, ['read-tree', commit], own);
  await git(root, ['checkout-index', '--all', `--prefix=${folder}/`], own);
  const path = relative(root, app);
  if (!existsSync(join(folder, path)))
    throw new Failure(`--baseline ${ref}: there is no folder ${path} in that commit`);
  await linkWhatGitLacks(root, path, folder);
  return join(folder, path);
}

async function commitOf(root: string, ref: string): Promise<string> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return (await run('git', args, { cwd: root })).stdout.trim();
  } catch {
    throw new Failure(`--baseline ${ref}: neither a folder nor a commit of ${root}`);
  }
}

async function git(root: string, args: string[], env: Environment): Promise<void> {
  try {
    await run('git', args, { cwd: root, env, maxBuffer: 1 << 26 });
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Failure(`git ${args[0]} failed in ${root}: ${told.split('\n')[0] || reasonOf(error)}`);
  }
}

/** A hook or an outer git must not lead this one elsewhere. */
function withoutGit(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)),
  );
}

/** In the app's folder and in those above it, up to the root of the repository. */
async function linkWhatGitLacks(root: string, path: string, folder: string): Promise<void> {
  for (let at = path; ; at = dirname(at)) {
    const names = await readdir(join(root, at));
    const lacking = names.filter((name) => !existsSync(join(folder, at, name)));
    if (lacking.includes('node_modules'))
      await linkPackages(join(at, 'node_modules'), { from: root, to: folder });
    for (const name of lacking.filter((one) => /^\.env(\..+)?$/.test(one)))
      await symlink(join(root, at, name), join(folder, at, name));
    if (at === '' || at === '.') return;
  }
}
