import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BIN,
  cli,
  commitAll,
  execute,
  folderWith,
  git,
  gitReading,
  repositoryWith,
  treeOf,
  type Tree,
} from './run.js';
import { appBlock, appSource, BOTH, SHOP, SHOP_AFTER, SHOP_DRY_SUMMARY, TWO, TWO_AFTER } from './shop.js';

const SHOP_PATCH = `diff --git a/.env.example b/.env.example
--- a/.env.example
+++ b/.env.example
@@ -1,1 +1,3 @@
 PORT=3000
+# Redis that all processes of the app share
+REDIS_URL=redis://localhost:6379
diff --git a/package.json b/package.json
--- a/package.json
+++ b/package.json
@@ -1,7 +1,9 @@
 {
   "name": "shop",
   "dependencies": {
+    "connect-redis": "^9.0.0",
     "express": "^4.21.2",
-    "express-session": "^1.18.1"
+    "express-session": "^1.18.1",
+    "redis": "^6.3.1"
   }
 }
diff --git a/src/app.js b/src/app.js
--- a/src/app.js
+++ b/src/app.js
@@ -1,5 +1,7 @@
 const express = require('express');
 const session = require('express-session');
+const { RedisStore } = require('connect-redis');
+const { redisClient } = require('./state/redis');
 
 const app = express();
 app.use(
@@ -8,6 +10,7 @@
     resave: false,
     saveUninitialized: false,
     cookie: { maxAge: 3600000 },
+    store: new RedisStore({ client: redisClient, prefix: 'shop:sess:' }),
   }),
 );
 app.listen(3000);
diff --git a/src/state/redis.js b/src/state/redis.js
new file mode 100644
--- /dev/null
+++ b/src/state/redis.js
@@ -0,0 +1,15 @@
${SHOP_AFTER['src/state/redis.js'].replace(/^/gm, '+').slice(0, -1)}`;

describe('--dry-run', () => {
  it.each(['--dry-run', '--dry', '-d'])('%s prints the patch on stdout, the rest on stderr', async (flag) => {
    const cwd = repositoryWith(SHOP);
    expect(await cli(cwd, ['-t', 'sessions', flag, 'src'])).toEqual({
      code: 0,
      stdout: SHOP_PATCH,
      stderr: `${appBlock('would be rewritten')}\n${SHOP_DRY_SUMMARY}`,
    });
    expect(treeOf(cwd)).toEqual(SHOP);
    expect(git(cwd, 'status', '--porcelain', '--ignored')).toBe('');
  });

  it('prints nothing but the patch when it is to be quiet', async () => {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(cwd, ['-t', 'sessions', '-d', '--quiet', 'src']);
    expect(outcome).toEqual({ code: 0, stdout: SHOP_PATCH, stderr: '' });
  });

  it('needs no clean tree and no git', async () => {
    const cwd = folderWith(SHOP);
    const { code, stdout } = await cli(cwd, ['-t', 'sessions', '-d', 'src']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: SHOP_PATCH });
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('writes the patch to a file with -o, and prints none', async () => {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(cwd, ['-t', 'sessions', '-d', '-o', 'the patch.diff', 'src']);
    const stderr = `${appBlock('would be rewritten')}\n${SHOP_DRY_SUMMARY}`;
    expect(outcome).toEqual({ code: 0, stdout: '', stderr });
    expect(treeOf(cwd)).toEqual({ ...SHOP, 'the patch.diff': SHOP_PATCH });
  });

  it('prints an empty patch when there is nothing to do', async () => {
    const files = { 'a.js': '' };
    const cwd = repositoryWith(files);
    const outcome = await cli(cwd, ['-t', 'sessions', '-d']);
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: 'Nothing found; 1 file read\n' });
  });
});

describe('git apply of a dry run gives byte for byte what a real run writes', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const cut = (text: string): string => text.slice(0, -1);
  const all = (change: (text: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(TWO).map(([name, text]) => [name, change(text)]));
  const below = (folder: string): Record<string, string> =>
    Object.fromEntries(Object.entries(TWO).map(([name, text]) => [`${folder}/${name}`, text]));

  const CASES: [string, Tree, { cwd?: string; args?: string[] }][] = [
    ['a plain app', TWO, {}],
    ['CRLF', all(crlf), {}],
    ['no newline at the end of files', all(cut), {}],
    ['a byte order mark', { ...TWO, 'src/app.js': `\uFEFF${TWO['src/app.js']}` }, {}],
    ['names with spaces', { ...SHOP, 'src/the admin app.js': appSource({ resave: true }) }, {}],
    ['names beyond ASCII', { ...SHOP, 'src/größe/店 🛒.js': appSource({ resave: true }) }, {}],
    ['odd names', { ...SHOP, 'src/say "hi"\tor\\not.js': appSource({ resave: true }) }, {}],
    ['another folder for new files', TWO, { args: ['--state-dir', 'src/größe und mehr'] }],
    ['an app in a folder', below('apps/läden 1'), {}],
    ['an app in a folder, run there', below('apps/läden 1'), { cwd: 'apps/läden 1' }],
    ['an empty .env.example', { ...TWO, '.env.example': '' }, {}],
  ];
  it.each(CASES)('%s', async (_, files, { cwd = '.', args = [] }) => {
    const [real, patched] = [repositoryWith(files), repositoryWith(files)];
    const command = ['-t', 'sessions', ...args];
    const dry = await cli(join(patched, cwd), [...command, '--dry-run']);
    expect(treeOf(patched)).toEqual(treeOf(repositoryWith(files)));
    const run = await cli(join(real, cwd), command);
    expect([dry.code, run.code]).toEqual([0, 0]);
    expect(treeOf(real)).not.toEqual(treeOf(patched));

    gitReading(dry.stdout, join(patched, cwd), 'apply', '--check', '-');
    gitReading(dry.stdout, join(patched, cwd), 'apply', '-');
    expect(treeOf(patched)).toEqual(treeOf(real));
    expect(git(patched, 'diff', '--summary')).toBe(git(real, 'diff', '--summary'));
  });

  it('outside of a repository', async () => {
    const [real, patched] = [folderWith(TWO), folderWith(TWO)];
    const dry = await cli(patched, ['-t', 'sessions', '--dry-run']);
    await cli(real, ['-t', 'sessions', '--force']);
    gitReading(dry.stdout, patched, 'apply', '-');
    expect(treeOf(patched)).toEqual(treeOf(real));
    expect(treeOf(real)).toEqual(TWO_AFTER);
  });

  it('for an executable file', async () => {
    const [real, patched] = [repositoryWith(SHOP), repositoryWith(SHOP)];
    for (const cwd of [real, patched]) {
      chmodSync(join(cwd, 'src/app.js'), 0o755);
      commitAll(cwd);
    }
    const dry = await cli(patched, ['-t', 'sessions', '--dry-run']);
    await cli(real, ['-t', 'sessions']);
    gitReading(dry.stdout, patched, 'apply', '-');
    expect(git(patched, 'diff')).toBe(git(real, 'diff'));
    expect(git(real, 'ls-files', '--stage', 'src/app.js')).toMatch(/^100755 /);
  });

  it('run in a folder below: the names count from the top, and the summary says where to apply it', async () => {
    const cwd = repositoryWith(SHOP);
    const { stdout, stderr } = await cli(join(cwd, 'src'), ['-t', 'sessions', '-d', '.']);
    expect(stdout).toBe(SHOP_PATCH);
    expect(stderr).toContain('\nNothing was written: `git apply` in .. takes the patch, and ');
    gitReading(stdout, cwd, 'apply', '-');
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('without git, a folder below cannot hold the patch: says where to start', async () => {
    const cwd = folderWith(SHOP);
    const outcome = await cli(join(cwd, 'src'), ['-t', 'sessions', '-d', '.']);
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: ${cwd}/.env.example is not under ${cwd}/src, so git could not apply the patch: start from a folder around it\n`,
    });
  });
});

describe('--check', () => {
  it('is a dry run that exits with 1 when something would change', async () => {
    const cwd = repositoryWith(SHOP);
    expect(await cli(cwd, ['-t', 'sessions', '--check', 'src'])).toEqual({
      code: 1,
      stdout: SHOP_PATCH,
      stderr: `${appBlock('would be rewritten')}\n${SHOP_DRY_SUMMARY}`,
    });
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('and with 0 when nothing would', async () => {
    const cwd = repositoryWith(SHOP_AFTER);
    const { code, stdout } = await cli(cwd, ['-t', 'sessions', '--check', '--dry-run', 'src']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('nor when what is found is left out', async () => {
    const cwd = repositoryWith({ ...SHOP, 'src/app.js': appSource({ resave: true }) });
    const { code, stdout, stderr } = await cli(cwd, ['-t', 'sessions', '--check', '--safe-only']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      `${appBlock('suppressed by --safe-only: session-race')}\n1 found: 0 rewritten, 0 refused, 1 suppressed; 2 files read\n`,
    );
  });
});

describe('a reader that stops early', () => {
  const pipe = (command: string, cwd: string) => execute('bash', ['-o', 'pipefail', '-c', command], cwd);
  const quoted = `'${process.execPath}' '${BIN}'`;

  it('of a long patch: no stack trace, and the code of the run', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`src/app${i}.js`, appSource({ resave: false })]),
    );
    const cwd = repositoryWith({ ...SHOP, ...many });
    const { code, stdout, stderr } = await pipe(`${quoted} -t sessions -d --quiet src | head -1`, cwd);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'diff --git a/.env.example b/.env.example\n',
      stderr: '',
    });
  });

  it('that has closed its end at once, of stdout and of stderr', async () => {
    const cwd = repositoryWith(SHOP);
    const { code, stderr } = await pipe(`${quoted} -t sessions -d src > >(exec true) 2> >(exec true)`, cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['--help', 'list', '--version']) {
      const outcome = await pipe(`${quoted} ${command} > >(exec true)`, cwd);
      expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  });
});

it('a real run leaves nothing but the result beside the files', async () => {
  const cwd = repositoryWith(TWO);
  const { stdout } = await cli(cwd, ['-t', 'sessions']);
  expect(stdout).toBe(BOTH);
  expect(readdirSync(cwd).sort()).toEqual(['.env.example', '.git', 'package.json', 'src']);
  expect(readdirSync(join(cwd, 'src')).sort()).toEqual(['admin.js', 'app.js', 'price.js', 'state']);
});
