// Files with uncommitted changes are not touched unless forced.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, commitAll, folderWith, git, lay, repositoryWith, treeOf, type Outcome } from './run.js';
import { appBlock, SHOP, SHOP_AFTER, SHOP_SUMMARY } from './shop.js';

const MINE = '// my edit\n';

function refusal(names: string): Outcome {
  const stderr = `stateless-codemod: uncommitted changes in ${names}: commit or stash them first, or pass --force; nothing was changed\n`;
  return { code: 2, stdout: '', stderr };
}

function withoutGit(names: string): Outcome {
  const stderr = `stateless-codemod: ${names}: not in a git repository, so the change could not be undone: pass --force to write all the same; nothing was changed\n`;
  return { code: 2, stdout: '', stderr };
}

const run = (cwd: string, ...args: string[]) => cli(cwd, ['-t', 'sessions', 'src', ...args]);

describe('uncommitted changes in a file to be touched', () => {
  const EDITED = { ...SHOP, 'src/app.js': SHOP['src/app.js'] + MINE };

  it.each(['not staged', 'staged'])('%s: refused with its name, nothing changed', async (state) => {
    const cwd = repositoryWith(SHOP);
    appendFileSync(join(cwd, 'src/app.js'), MINE);
    if (state === 'staged') git(cwd, 'add', '.');
    expect(await run(cwd)).toEqual(refusal('src/app.js'));
    expect(treeOf(cwd)).toEqual(EDITED);
  });

  it('package.json and .env.example count as well, and all are named', async () => {
    const cwd = repositoryWith(SHOP);
    for (const name of ['.env.example', 'package.json']) appendFileSync(join(cwd, name), '\n');
    const before = treeOf(cwd);
    expect(await run(cwd)).toEqual(refusal('.env.example, package.json'));
    expect(treeOf(cwd)).toEqual(before);
  });

  it.each(['--force', '-f', '--allow-dirty'])('%s writes all the same', async (flag) => {
    const cwd = repositoryWith(SHOP);
    appendFileSync(join(cwd, 'src/app.js'), MINE);
    expect(await run(cwd, flag)).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'src/app.js': SHOP_AFTER['src/app.js'] + MINE });
  });

  it('names count from the working directory', async () => {
    const cwd = repositoryWith(SHOP);
    for (const name of ['package.json', 'src/app.js']) appendFileSync(join(cwd, name), '\n');
    const outcome = await cli(join(cwd, 'src'), ['-t', 'sessions', '.']);
    expect(outcome).toEqual(refusal('../package.json, app.js'));
  });

  it('a file that git does not know yet', async () => {
    const { 'src/app.js': app, ...rest } = SHOP;
    const cwd = repositoryWith(rest);
    lay(cwd, { 'src/app.js': app });
    expect(await run(cwd)).toEqual(refusal('src/app.js'));
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('a file that git ignores', async () => {
    const { '.env.example': example, ...rest } = SHOP;
    const cwd = repositoryWith({ ...rest, '.gitignore': '.env*\n' });
    lay(cwd, { '.env.example': example });
    expect(await run(cwd)).toEqual(refusal('.env.example'));
    expect(treeOf(cwd)).toEqual({ ...SHOP, '.gitignore': '.env*\n' });
  });

  it('a repository without a commit', async () => {
    const cwd = folderWith(SHOP);
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '--all');
    expect(await run(cwd)).toEqual(refusal('.env.example, package.json, src/app.js'));
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('does not matter for a dry run', async () => {
    const cwd = repositoryWith(SHOP);
    appendFileSync(join(cwd, 'src/app.js'), MINE);
    expect((await run(cwd, '--dry-run')).code).toBe(0);
    expect((await run(cwd, '--check')).code).toBe(1);
    expect(treeOf(cwd)).toEqual(EDITED);
  });
});

it('uncommitted changes elsewhere do not matter', async () => {
  const cwd = repositoryWith(SHOP);
  appendFileSync(join(cwd, 'src/price.js'), MINE);
  lay(cwd, { 'src/notes.js': MINE, 'README.md': MINE });
  expect((await run(cwd)).code).toBe(0);
  expect(treeOf(cwd)).toEqual({
    ...SHOP_AFTER,
    'src/price.js': SHOP['src/price.js'] + MINE,
    'src/notes.js': MINE,
    'README.md': MINE,
  });
});

describe('without git', () => {
  it('refuses with the names of what could not be undone', async () => {
    const cwd = folderWith(SHOP);
    expect(await run(cwd)).toEqual(withoutGit('.env.example, package.json, src/app.js'));
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('writes with --force', async () => {
    const cwd = folderWith(SHOP);
    expect(await run(cwd, '--force')).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('the same when there is no git program', async () => {
    const cwd = repositoryWith(SHOP);
    const env = { PATH: folderWith() };
    const outcome = await cli(cwd, ['-t', 'sessions', 'src'], { env });
    expect(outcome).toEqual(withoutGit('.env.example, package.json, src/app.js'));
    const forced = await cli(cwd, ['-t', 'sessions', 'src', '--force'], { env });
    expect(forced.code).toBe(0);
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('needs no --force when there is nothing to write', async () => {
    const cwd = folderWith(SHOP_AFTER);
    expect((await run(cwd)).code).toBe(0);
  });
});

describe('a folder of a larger repository', () => {
  const inside = (tree: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(tree).map(([name, text]) => [`packages/shop/${name}`, text]));

  it('changes of the neighbours do not matter', async () => {
    const top = repositoryWith({ 'packages/blog/src/app.js': '', ...inside(SHOP) });
    appendFileSync(join(top, 'packages/blog/src/app.js'), MINE);
    const outcome = await run(join(top, 'packages/shop'));
    expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    expect(treeOf(top)).toEqual({ 'packages/blog/src/app.js': MINE, ...inside(SHOP_AFTER) });
  });

  it('changes of its own do', async () => {
    const top = repositoryWith(inside(SHOP));
    appendFileSync(join(top, 'packages/shop/package.json'), '\n');
    expect(await run(join(top, 'packages/shop'))).toEqual(refusal('package.json'));
    expect(await cli(top, ['-t', 'sessions'])).toEqual(refusal('packages/shop/package.json'));
  });

  it('a repository within another has its own state', async () => {
    const top = repositoryWith({ 'README.md': '' });
    mkdirSync(join(top, 'shop'));
    lay(join(top, 'shop'), SHOP);
    git(join(top, 'shop'), 'init', '--quiet');
    expect((await run(join(top, 'shop'))).code).toBe(2);
    commitAll(join(top, 'shop'));
    expect((await run(join(top, 'shop'))).code).toBe(0);
    expect(treeOf(join(top, 'shop'))).toEqual(SHOP_AFTER);
  });
});
