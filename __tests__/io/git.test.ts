import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dirtyFiles, gitRoot, unsaved } from '../../src/io/git.js';
import { Failure } from '../../src/model/failure.js';
import { temporaryFolder, treeOf, writeTree } from './tree.js';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
});
afterEach(() => void vi.unstubAllEnvs());

function git(cwd: string, ...args: string[]): void {
  const who = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
}

/** A repository with these files committed. */
function repository(root: string, files: Record<string, string>): string {
  mkdirSync(root, { recursive: true });
  git(root, 'init', '-q');
  writeTree(root, files);
  git(root, 'add', '-A', '-f');
  git(root, 'commit', '-qm', 'first');
  return root;
}

async function dirtyNames(root: string, names: string[]): Promise<string[]> {
  const files = names.map((name) => join(root, name));
  return (await dirtyFiles(root, files)).map((file) => relative(root, file));
}

describe('gitRoot', () => {
  it('is the top of the work tree, from any folder in it', async () => {
    const outer = temporaryFolder();
    const root = repository(join(outer, 'a répo\n'), { 'src/deep/a.js': '' });
    symlinkSync(root, join(outer, 'alias'));
    expect(await gitRoot(root)).toBe(root);
    expect(await gitRoot(join(root, 'src/deep'))).toBe(root);
    expect(await gitRoot(join(outer, 'alias/src'))).toBe(root);
  });

  it('is null outside of a work tree, in a bare repository, in .git, in a folder that does not exist', async () => {
    const outer = temporaryFolder();
    git(outer, 'init', '-q', '--bare', 'bare.git');
    repository(join(outer, 'repo'), { a: '' });
    expect(await gitRoot(outer)).toBeNull();
    expect(await gitRoot(join(outer, 'bare.git'))).toBeNull();
    expect(await gitRoot(join(outer, 'repo/.git'))).toBeNull();
    expect(await gitRoot(join(outer, 'repo/none'))).toBeNull();
  });

  it('is null without git', async () => {
    const root = repository(temporaryFolder(), { 'a.js': 'a' });
    vi.stubEnv('PATH', join(root, 'nothing-here'));
    expect(await gitRoot(root)).toBeNull();
    const file = join(root, 'a.js');
    expect(await unsaved([file])).toEqual({ dirty: [], withoutGit: [file] });
  });
});

describe('dirtyFiles', () => {
  it('tells every way of being uncommitted, in exactly these files', async () => {
    const names = [
      'clean',
      'changed',
      'staged',
      'staged-and-back',
      'mode',
      'assumed',
      'skipped',
      'other',
      'forced',
    ];
    const root = repository(temporaryFolder(), {
      '.gitignore': 'ignored*\nbuild/\nforced.js\n',
      ...Object.fromEntries(names.map((name) => [`${name}.js`, 'old'])),
    });
    writeTree(root, {
      'changed.js': 'new',
      'other.js': 'new',
      'staged.js': 'new',
      'staged-and-back.js': 'new',
    });
    git(root, 'add', 'staged.js', 'staged-and-back.js');
    writeTree(root, { 'staged-and-back.js': 'old', 'assumed.js': 'old', 'skipped.js': 'old' });
    git(root, 'update-index', '--chmod=+x', 'mode.js');
    git(root, 'update-index', '--assume-unchanged', 'assumed.js');
    git(root, 'update-index', '--skip-worktree', 'skipped.js');
    writeTree(root, { 'assumed.js': 'secret edit', 'skipped.js': 'secret edit' });
    writeTree(root, {
      'untracked.js': '',
      'folder/untracked.js': '',
      'ignored.js': '',
      'build/deep/ignored.js': '',
    });
    writeTree(root, { 'added.js': '' });
    git(root, 'add', '-N', 'added.js');
    const asked = [...names.filter((name) => name !== 'other'), 'untracked', 'ignored', 'added', 'none'];
    const files = [...asked.map((name) => `${name}.js`), 'folder/untracked.js', 'build/deep/ignored.js'];
    expect(await dirtyNames(root, files)).toEqual([
      'changed.js',
      'staged.js',
      'staged-and-back.js',
      'mode.js',
      'assumed.js',
      'skipped.js',
      'untracked.js',
      'ignored.js',
      'added.js',
      'folder/untracked.js',
      'build/deep/ignored.js',
    ]);
  });

  it('takes names as they are', async () => {
    const odd = [
      'a b.js',
      ' a.js',
      'é ☃.js',
      '*.js',
      '[ab].js',
      ':(top)x.js',
      ':!x.js',
      '-x.js',
      '"q".js',
      'tab\t.js',
      'nl\n.js',
      '\\.js',
    ];
    const root = repository(temporaryFolder(), Object.fromEntries(odd.map((name) => [name, 'old'])));
    writeTree(root, { 'a.js': 'untracked, and matched by *.js and [ab].js' });
    expect(await dirtyNames(root, odd)).toEqual([]);
    for (const name of odd) expect(await dirtyNames(root, [name])).toEqual([]);
    for (const name of odd) writeFileSync(join(root, name), 'new');
    expect(await dirtyNames(root, odd)).toEqual(odd);
  });

  it('is not misled by renames, deletions and files that do not exist', async () => {
    const root = repository(temporaryFolder(), {
      'abcb.js': 'the same text\n',
      'b.js': 'b\n',
      'gone.js': 'g',
    });
    git(root, 'mv', 'abcb.js', 'moved.js');
    writeTree(root, { 'abcb.js': 'another' });
    rmSync(join(root, 'gone.js'));
    expect(await dirtyNames(root, ['abcb.js', 'moved.js', 'b.js', 'gone.js', 'new/x.js'])).toEqual([
      'abcb.js',
      'moved.js',
    ]);
  });

  it('works before the first commit, for many files, and for none', async () => {
    const root = temporaryFolder();
    git(root, 'init', '-q');
    const names = Array.from({ length: 160 }, (_, index) => `f${index}.js`);
    writeTree(root, Object.fromEntries(names.map((name) => [name, ''])));
    git(root, 'add', 'f7.js');
    expect(await dirtyNames(root, names)).toEqual(names);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'first');
    writeTree(root, { 'f3.js': 'new', 'f155.js': 'new' });
    expect(await dirtyNames(root, names)).toEqual(['f3.js', 'f155.js']);
    expect(await dirtyNames(root, [])).toEqual([]);
  });

  it('says so when git fails', async () => {
    const root = repository(temporaryFolder(), { 'a.js': '' });
    writeFileSync(join(root, '.git/index'), 'broken');
    const error: unknown = await dirtyFiles(root, [join(root, 'a.js')]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).message).toMatch(
      new RegExp(
        `^git cannot tell which files in ${root} have uncommitted changes \\([^\\n]*index[^\\n]*\\)$`,
      ),
    );
  });
});

describe('unsaved', () => {
  it('asks the repository of each file: submodules, worktrees, nested repositories, none', async () => {
    const outer = temporaryFolder();
    repository(join(outer, 'library'), { 'lib.js': 'lib', 'clean.js': '' });
    const main = repository(join(outer, 'main'), { 'src/a.js': 'a', 'src/clean.js': '' });
    git(main, 'submodule', '--quiet', 'add', join(outer, 'library'), 'vendor/library');
    git(main, 'commit', '-qm', 'submodule');
    git(main, 'worktree', 'add', '-q', join(outer, 'tree'));
    repository(join(main, 'nested'), { 'n.js': 'n' });
    writeTree(outer, { 'loose.js': '', 'tree/src/a.js': 'changed', 'main/vendor/library/lib.js': 'changed' });
    const names = [
      'main/src/a.js',
      'main/src/clean.js',
      'main/vendor/library/lib.js',
      'main/vendor/library/clean.js',
      'loose.js',
      'tree/src/a.js',
      'tree/src/clean.js',
      'main/nested/n.js',
      'main/src/state/new.js',
    ];
    const before = treeOf(outer);
    const { dirty, withoutGit } = await unsaved(names.map((name) => join(outer, name)));
    expect(dirty.map((file) => relative(outer, file))).toEqual([
      'main/vendor/library/lib.js',
      'tree/src/a.js',
    ]);
    expect(withoutGit.map((file) => relative(outer, file))).toEqual(['loose.js']);
    expect(treeOf(outer)).toEqual(before);
  });

  it('goes by the real file behind a link', async () => {
    const root = repository(temporaryFolder(), { 'real/a.js': 'a', 'real/b.js': 'b' });
    symlinkSync('real', join(root, 'alias'));
    writeTree(root, { 'real/a.js': 'new' });
    const files = ['alias/a.js', 'alias/b.js'].map((name) => join(root, name));
    expect(await unsaved(files)).toEqual({ dirty: [files[0]], withoutGit: [] });
  });
});
