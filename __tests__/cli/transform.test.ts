import { mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, commitAll, folderWith, git, repositoryWith, treeOf } from './run.js';
import {
  appBlock,
  appSource,
  BOTH,
  SHOP,
  SHOP_AFTER,
  SHOP_CHANGED,
  SHOP_SUMMARY,
  TWO,
  TWO_AFTER,
} from './shop.js';

describe('--transform', () => {
  it.each([
    ['a name', ['--transform=sessions', 'src/']],
    ['the short form', ['-t', 'sessions', 'src']],
    ['repeated', ['-t', 'sessions', '-t', 'sessions', 'src']],
    ['a list', ['-t', 'sessions, sessions,', 'src']],
    ['all', ['-t', 'all', 'src']],
    ['behind the paths', ['src', '-t', 'sessions']],
    ['no path: this folder', ['-t', 'sessions']],
    ['a file', ['-t', 'sessions', 'src/app.js']],
    ['a pattern', ['-t', 'sessions', 'src/a*.js']],
    ['an absolute path', ['-t', 'sessions', '{cwd}/src']],
    ['a path behind --', ['-t', 'sessions', '--', 'src']],
  ])('%s: rewrites, reports on stdout, sums up on stderr', async (_, args) => {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(
      cwd,
      args.map((one) => one.replace('{cwd}', cwd)),
    );
    expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('all is every folder of transforms', async () => {
    const names = readdirSync(new URL('../../transforms', import.meta.url)).sort();
    const { stderr } = await cli(folderWith({}), ['-t', 'nonsense']);
    expect(stderr).toBe(
      `stateless-codemod: there is no transform "nonsense": use ${names.join(', ')}, or all\n`,
    );
  });

  it('changes nothing when it runs again', async () => {
    const cwd = repositoryWith(SHOP);
    await cli(cwd, ['-t', 'sessions', 'src']);
    commitAll(cwd);
    const again = await cli(cwd, ['-t', 'sessions', 'src']);
    expect(again.code).toBe(0);
    expect(again.stderr).toBe('Nothing found; 3 files read\n');
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('leaves a project without sessions as it is, and says nothing on stdout', async () => {
    const files = { 'package.json': '{"name":"calm"}', 'src/price.js': SHOP['src/price.js'] };
    const cwd = repositoryWith(files);
    const outcome = await cli(cwd, ['-t', 'sessions', 'src']);
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: 'Nothing found; 1 file read\n' });
    expect(treeOf(cwd)).toEqual(files);
  });

  it('does a paths list as one run', async () => {
    const cwd = repositoryWith(TWO);
    const { code, stdout } = await cli(cwd, ['-t', 'sessions', 'src/app.js', 'src/admin.js']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: BOTH });
    expect(treeOf(cwd)).toEqual(TWO_AFTER);
  });

  it('edits only under the paths, though it reads the whole app', async () => {
    const cwd = repositoryWith(TWO);
    const outcome = await cli(cwd, ['-t', 'sessions', 'src/app.js']);
    expect(outcome.stdout).toBe(appBlock());
    expect(outcome.stderr).toBe(
      `1 found: 1 rewritten, 0 refused, 0 suppressed; 3 files read\n${SHOP_CHANGED}`,
    );
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'src/admin.js': TWO['src/admin.js'] });
  });
});

describe('names and places', () => {
  it('writes paths with spaces and letters beyond ASCII', async () => {
    const inFolder = (tree: Record<string, string>) =>
      Object.fromEntries(Object.entries(tree).map(([name, text]) => [`läden & co/店 1/${name}`, text]));
    const cwd = repositoryWith({ 'package.json': '{"workspaces":["läden & co/*"]}', ...inFolder(SHOP) });
    const outcome = await cli(cwd, ['-t', 'sessions', 'läden & co/店 1/src']);
    expect(outcome).toEqual({
      code: 0,
      stdout: appBlock('rewritten', 'läden & co/店 1/src/app.js'),
      stderr: SHOP_SUMMARY.replaceAll(/^ {2}(?=\.env|package|src)/gm, '  läden & co/店 1/').replace(
        'npm install',
        "(cd 'läden & co/店 1' && npm install)",
      ),
    });
    expect(treeOf(cwd)).toEqual({
      'package.json': '{"workspaces":["läden & co/*"]}',
      ...inFolder(SHOP_AFTER),
    });
  });

  it('runs from a folder below, with paths relative to it', async () => {
    const cwd = repositoryWith(SHOP);
    const { code, stdout, stderr } = await cli(join(cwd, 'src'), ['-t', 'sessions', 'app.js']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock('rewritten', 'app.js') });
    expect(stderr).toBe(
      `1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read
Changed:
  ../.env.example
  ../package.json
  app.js
  state/redis.js (new)
Then:
  (cd .. && npm install)
  set REDIS_URL in the environment, such as redis://localhost:6379
`,
    );
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('runs on an app beside the working directory', async () => {
    const top = repositoryWith(
      Object.fromEntries(Object.entries(SHOP).map(([name, text]) => [`app/${name}`, text])),
    );
    mkdirSync(join(top, 'tools'));
    const { code, stdout } = await cli(join(top, 'tools'), ['-t', 'sessions', '../app']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock('rewritten', '../app/src/app.js') });
    expect(treeOf(join(top, 'app'))).toEqual(SHOP_AFTER);
  });

  it('runs from a folder that is a link', async () => {
    const cwd = repositoryWith(SHOP);
    const link = `${cwd}-link`;
    symlinkSync(cwd, link);
    try {
      const outcome = await cli(link, ['-t', 'sessions', 'src'], { env: { PWD: link } });
      expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    } finally {
      unlinkSync(link);
    }
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });
});

describe('the install command', () => {
  it.each([
    ['package-lock.json', 'npm install'],
    ['pnpm-lock.yaml', 'pnpm install'],
    ['yarn.lock', 'yarn install'],
    ['bun.lock', 'bun install'],
    ['bun.lockb', 'bun install'],
  ])('%s: %s', async (lockFile, command) => {
    const cwd = repositoryWith({ ...SHOP, [lockFile]: '' });
    const { stderr } = await cli(cwd, ['-t', 'sessions', 'src']);
    expect(stderr).toBe(SHOP_SUMMARY.replace('npm install', command));
  });

  it('is the one of the workspace, in the package', async () => {
    const files = {
      'package.json': '{"private":true}',
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
      'pnpm-lock.yaml': '',
      ...Object.fromEntries(Object.entries(SHOP).map(([name, text]) => [`packages/shop/${name}`, text])),
    };
    const cwd = repositoryWith(files);
    const { stderr } = await cli(cwd, ['-t', 'sessions']);
    expect(stderr).toContain('\nThen:\n  (cd packages/shop && pnpm install)\n  set REDIS_URL ');
    const below = repositoryWith(files);
    const { stderr: there } = await cli(join(below, 'packages/shop'), ['-t', 'sessions']);
    expect(there).toContain('\nThen:\n  pnpm install\n  set REDIS_URL ');
    expect(treeOf(below)).toEqual(treeOf(cwd));
  });

  it('is not given when package.json has all that is needed', async () => {
    const files = { ...SHOP, 'package.json': SHOP_AFTER['package.json'] };
    const cwd = repositoryWith(files);
    const { stderr } = await cli(cwd, ['-t', 'sessions']);
    expect(stderr).toBe(SHOP_SUMMARY.replace('  package.json\n', '').replace('  npm install\n', ''));
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });
});

it('does not follow a link out of the app', async () => {
  const outside = folderWith({ 'app.js': appSource({ resave: false }) });
  const cwd = repositoryWith(SHOP);
  symlinkSync(outside, join(cwd, 'src/linked'));
  commitAll(cwd);
  const { code } = await cli(cwd, ['-t', 'sessions', 'src']);
  expect(code).toBe(0);
  expect(treeOf(outside)).toEqual({ 'app.js': appSource({ resave: false }) });
  expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'src/linked': `→ ${outside}` });
});
