import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, repositoryWith, treeOf } from './run.js';
import {
  adminBlock,
  appBlock,
  appSource,
  BOTH,
  SHOP,
  SHOP_AFTER,
  SHOP_CHANGED,
  TWO,
  TWO_AFTER,
} from './shop.js';

/** `TWO` with only `app.js` rewritten: it gets the prefix that it would have in a full run. */
const APP_ONLY = { ...TWO_AFTER, 'src/admin.js': TWO['src/admin.js'] };

/** The report when one of the two findings of `TWO` was left out. */
function leftOut(by: string): string {
  return `${appBlock(`suppressed by ${by}`, 'src/admin.js')}\n${appBlock()}`;
}

const ONE_OF_TWO = `2 found: 1 rewritten, 0 refused, 1 suppressed; 3 files read\n${SHOP_CHANGED}`;

describe('--only', () => {
  it.each([
    ['FILE:NAME', ['--only', 'src/app.js:session']],
    ['FILE:LINE', ['--only', 'src/app.js:6']],
    ['as one word', ['--only=./src/app.js:session']],
    ['an absolute FILE', ['--only', '{cwd}/src/app.js:6']],
  ])('%s', async (_, args) => {
    const cwd = repositoryWith(TWO);
    const command = ['-t', 'sessions', ...args.map((one) => one.replace('{cwd}', cwd))];
    expect(await cli(cwd, command)).toEqual({
      code: 0,
      stdout: leftOut('--only: not selected'),
      stderr: ONE_OF_TWO,
    });
    expect(treeOf(cwd)).toEqual(APP_ONLY);
  });

  it('may be repeated', async () => {
    const cwd = repositoryWith(TWO);
    const only = ['--only', 'src/app.js:session', '--only', 'src/admin.js:6'];
    const { stdout } = await cli(cwd, ['-t', 'sessions', ...only]);
    expect(stdout).toBe(BOTH);
    expect(treeOf(cwd)).toEqual(TWO_AFTER);
  });

  it('counts from the working directory', async () => {
    const cwd = repositoryWith(TWO);
    const { code } = await cli(join(cwd, 'src'), ['-t', 'sessions', '--only', 'app.js:session']);
    expect(code).toBe(0);
    expect(treeOf(cwd)).toEqual(APP_ONLY);
  });

  it('a second selection that names nothing stops all', async () => {
    const cwd = repositoryWith(TWO);
    const only = ['--only', 'src/app.js:session', '--only', 'src/admin.js:7'];
    const outcome = await cli(cwd, ['-t', 'sessions', ...only]);
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: 'stateless-codemod: --only src/admin.js:7: no such finding; that file has session (line 6)\n',
    });
    expect(treeOf(cwd)).toEqual(TWO);
  });
});

describe('--safe-only', () => {
  it('leaves out what needs a review, and says why', async () => {
    const cwd = repositoryWith(TWO);
    const outcome = await cli(cwd, ['-t', 'sessions', '--safe-only']);
    const stdout = leftOut('--safe-only: session-race');
    expect(outcome).toEqual({ code: 0, stdout, stderr: ONE_OF_TWO });
    expect(treeOf(cwd)).toEqual(APP_ONLY);
  });
});

describe('files to leave out', () => {
  const summary = (reason: string): string =>
    `1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read, not looked at: ${reason}\n${SHOP_CHANGED}`;

  it.each([
    ['--ignore-pattern', ['--ignore-pattern', 'src/admin.js'], {}],
    ['a pattern without a folder', ['--ignore-pattern', 'admin.*'], {}],
    ['one of several', ['--ignore-pattern', 'no*', '--ignore-pattern', '/src/ad*'], {}],
    ['--ignore-path', ['--ignore-path', 'our ignores'], { 'our ignores': '# old\nadmin.js\n' }],
    ['which counts from its folder', ['--ignore-path', 'src/.ours'], { 'src/.ours': '/admin.js' }],
    ['the default ignore file', [], { '.stateless-codemodignore': 'admin.js\n' }],
    ['.gitignore', [], { '.gitignore': 'src/admin.js\n' }],
    ['a pattern of the config', [], { 'stateless-codemod.config.json': '{"ignorePatterns":["admin.js"]}' }],
  ])('%s', async (_, args, more) => {
    const cwd = repositoryWith({ ...TWO, ...more });
    const outcome = await cli(cwd, ['-t', 'sessions', ...args]);
    expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: summary('1 ignored') });
  });

  it('a named file is looked at though it is ignored', async () => {
    const cwd = repositoryWith({ ...TWO, '.stateless-codemodignore': 'admin.js\n' });
    const { stdout } = await cli(cwd, ['-t', 'sessions', 'src/admin.js']);
    expect(stdout).toBe(adminBlock());
  });

  it('an ignore file that is not there', async () => {
    const cwd = repositoryWith(TWO);
    const outcome = await cli(cwd, ['-t', 'sessions', '--ignore-path', 'none']);
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: Cannot read the ignore file ${cwd}/none (ENOENT: no such file or directory)\n`,
    });
    expect(treeOf(cwd)).toEqual(TWO);
  });

  it('tests, declarations, generated files and code for the browser are counted by reason', async () => {
    const cwd = repositoryWith({
      ...SHOP,
      'src/app.test.js': appSource({ resave: false }),
      'test/helper.js': appSource({ resave: false }),
      'src/types.d.ts': 'export {};\n',
      'dist/app.js': appSource({ resave: false }),
      'src/api.js': `// @generated\n${appSource({ resave: false })}`,
      'public/page.js': 'document.title = "session";\n',
    });
    const { code, stdout, stderr } = await cli(cwd, ['-t', 'sessions']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock() });
    expect(stderr.split('\n')[0]).toBe(
      '1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read, not looked at: ' +
        '1 build output, 1 browser script, 1 generated file, 2 tests, 1 declaration file',
    );
  });
});

describe('--state-dir', () => {
  it.each([['lib/shared'], ['./lib/shared/'], ['{cwd}/lib/shared']])('%s', async (folder) => {
    const cwd = repositoryWith(SHOP);
    const { code, stderr } = await cli(cwd, ['-t', 'sessions', '--state-dir', folder.replace('{cwd}', cwd)]);
    expect(code).toBe(0);
    expect(stderr).toContain('\n  lib/shared/redis.js (new)\n');
    const { 'src/state/redis.js': client, ...rest } = SHOP_AFTER;
    expect(treeOf(cwd)).toEqual({
      ...rest,
      'src/app.js': rest['src/app.js'].replace('./state/redis', '../lib/shared/redis'),
      'lib/shared/redis.js': client,
    });
  });
});

describe('suppressions', () => {
  it('in a comment, with their reason', async () => {
    const source = appSource({ resave: false }).replace(
      '  session({',
      '  // stateless-codemod-ignore-next-line session-memory-store -- one process, on purpose\n  session({',
    );
    const cwd = repositoryWith({ ...SHOP, 'src/app.js': source });
    const { code, stdout, stderr } = await cli(cwd, ['-t', 'sessions']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: appBlock('suppressed by comment: one process, on purpose').replace(':6:', ':7:'),
      stderr: '1 found: 0 rewritten, 0 refused, 1 suppressed; 2 files read\n',
    });
    expect(treeOf(cwd)).toEqual({ ...SHOP, 'src/app.js': source });
  });

  it('without a reason: exit code 2, and the place', async () => {
    const source = appSource({ resave: false }).replace(
      '  session({',
      '  // stateless-codemod-ignore-next-line session-memory-store\n  session({',
    );
    const cwd = repositoryWith({ ...SHOP, 'src/app.js': source });
    const { code, stdout, stderr } = await cli(cwd, ['-t', 'sessions']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/src\/app\.js:6: a suppression needs a rule and a reason: .*\n$/);
    expect(treeOf(cwd)).toEqual({ ...SHOP, 'src/app.js': source });
  });
});
