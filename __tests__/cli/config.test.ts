import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, repositoryWith, treeOf } from './run.js';
import { appBlock, BOTH, SHOP, SHOP_AFTER, SHOP_SUMMARY, TWO, TWO_AFTER } from './shop.js';

const JSON_CONFIG = 'stateless-codemod.config.json';

describe('a config file is found', () => {
  it.each([
    ['stateless-codemod.config.json', '{ "transform": "sessions" }'],
    ['stateless-codemod.config.js', 'module.exports = { transform: ["sessions"] };'],
    ['stateless-codemod.config.cjs', 'module.exports = { transform: ["sessions"] };'],
    ['stateless-codemod.config.mjs', 'export default { transform: ["sessions"] };'],
  ])('%s', async (name, text) => {
    const cwd = repositoryWith({ ...SHOP, [name]: text });
    const outcome = await cli(cwd, ['src']);
    expect(outcome.stdout).toBe(appBlock());
    expect(outcome.code).toBe(0);
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, [name]: text });
  });

  it('as a key of package.json', async () => {
    const withKey = (text: string): string =>
      text.replace('"name": "shop",', '"name": "shop",\n  "stateless-codemod": { "transform": "all" },');
    const cwd = repositoryWith({ ...SHOP, 'package.json': withKey(SHOP['package.json']) });
    expect(await cli(cwd, ['src'])).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'package.json': withKey(SHOP_AFTER['package.json']) });
  });

  it('in a folder above', async () => {
    const cwd = repositoryWith({ ...SHOP, [JSON_CONFIG]: '{ "transform": "sessions" }' });
    const { code, stdout } = await cli(join(cwd, 'src'), ['app.js']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock('rewritten', 'app.js') });
  });

  it('by --config', async () => {
    const cwd = repositoryWith({
      ...SHOP,
      [JSON_CONFIG]: '{ "transform": "nonsense" }',
      'config/our codemod.json': '{ "transform": "sessions", "stateDir": "../shared" }',
    });
    const { code, stderr } = await cli(cwd, ['--config', 'config/our codemod.json', 'src']);
    expect(code).toBe(0);
    expect(stderr).toContain('\n  shared/redis.js (new)\n');
  });
});

describe('the command line wins', () => {
  const outcomeWith = async (config: object, args: string[]) => {
    const cwd = repositoryWith({ ...TWO, [JSON_CONFIG]: JSON.stringify(config) });
    const { code, stdout, stderr } = await cli(cwd, args);
    const tree = treeOf(cwd);
    delete tree[JSON_CONFIG];
    return { code, stdout, stderr, tree };
  };
  const SAFE = { ...TWO_AFTER, 'src/admin.js': TWO['src/admin.js'] };

  it('over transform', async () => {
    const { code, tree } = await outcomeWith({ transform: 'nonsense' }, ['-t', 'sessions']);
    expect({ code, tree }).toEqual({ code: 0, tree: TWO_AFTER });
  });

  it('over safeOnly', async () => {
    const config = { transform: 'sessions', safeOnly: true };
    expect((await outcomeWith(config, [])).tree).toEqual(SAFE);
    expect((await outcomeWith(config, ['--no-safe-only'])).tree).toEqual(TWO_AFTER);
    expect((await outcomeWith(config, ['--safe-only=false'])).tree).toEqual(TWO_AFTER);
    expect((await outcomeWith({ transform: 'sessions' }, ['--safe-only'])).tree).toEqual(SAFE);
  });

  it('over only', async () => {
    const config = { transform: 'sessions', only: ['src/admin.js:session'] };
    expect((await outcomeWith(config, [])).tree['src/app.js']).toBe(TWO['src/app.js']);
    expect((await outcomeWith(config, ['--only', 'src/app.js:session'])).tree).toEqual(SAFE);
  });

  it('over format', async () => {
    const config = { transform: 'sessions', format: 'json' };
    expect(JSON.parse((await outcomeWith(config, [])).stdout)).toMatchObject({ schemaVersion: 1 });
    const { stdout } = await outcomeWith(config, ['--format', 'text']);
    expect(stdout).toBe(BOTH);
  });

  it('over stateDir', async () => {
    const config = { transform: 'sessions', stateDir: 'one' };
    expect(Object.keys((await outcomeWith(config, [])).tree)).toContain('one/redis.js');
    const { tree } = await outcomeWith(config, ['--state-dir', 'two']);
    expect(Object.keys(tree).filter((name) => name.endsWith('/redis.js'))).toEqual(['two/redis.js']);
  });

  it('over ignorePath; patterns of both count', async () => {
    const config = { transform: 'sessions', ignorePath: 'nowhere', ignorePatterns: ['src/admin.js'] };
    const { code, stderr } = await outcomeWith(config, []);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^stateless-codemod: Cannot read the ignore file .*nowhere \(ENOENT: .*\)\n$/);
    const both = await outcomeWith(config, ['--ignore-path', '.env.example', '--ignore-pattern', 'price.js']);
    expect(both.stderr.split('\n')[0]).toBe(
      '1 found: 1 rewritten, 0 refused, 0 suppressed; 1 file read, not looked at: 2 ignored',
    );
    expect(both.tree).toEqual({ ...TWO, ...SHOP_AFTER });
  });
});

it('suppressions of a config are reported with their reason', async () => {
  const suppression = { rule: 'session-memory-store', file: 'src/app.js', reason: 'one process only' };
  const config = JSON.stringify({ transform: 'sessions', suppressions: [suppression] });
  const cwd = repositoryWith({ ...SHOP, [JSON_CONFIG]: config });
  expect(await cli(cwd, [])).toEqual({
    code: 0,
    stdout: appBlock('suppressed by config: one process only'),
    stderr: '1 found: 0 rewritten, 0 refused, 1 suppressed; 2 files read\n',
  });
  expect(treeOf(cwd)).toEqual({ ...SHOP, [JSON_CONFIG]: config });
});

describe('a config that is wrong: exit code 2, one line that names file and key, nothing changed', () => {
  it.each([
    [
      'an unknown key',
      JSON_CONFIG,
      '{ "transforms": "sessions" }',
      `${JSON_CONFIG}: unknown key "transforms" (did you mean "transform"?)`,
    ],
    [
      'a value of another kind',
      JSON_CONFIG,
      '{ "transform": "sessions", "safeOnly": "yes" }',
      `${JSON_CONFIG}: "safeOnly" must be true or false, not "yes"`,
    ],
    [
      'a suppression without a reason',
      JSON_CONFIG,
      '{ "suppressions": [{ "rule": "session-memory-store", "file": "src/app.js" }] }',
      `${JSON_CONFIG}: "suppressions[0].reason" is missing, it must say why`,
    ],
    [
      'a transform that there is not',
      JSON_CONFIG,
      '{ "transform": ["sessoins"] }',
      `${JSON_CONFIG}: there is no transform "sessoins" (did you mean "sessions"?): use maps, sessions, tmpfiles, or all`,
    ],
    [
      'a format that transforms do not have',
      JSON_CONFIG,
      '{ "transform": "sessions", "format": "sarif" }',
      `${JSON_CONFIG}: "format": transforms report as text or json, not sarif`,
    ],
    ['no JSON', JSON_CONFIG, '{ "transform": }', `${JSON_CONFIG}:1:16: not valid JSON: value expected`],
    [
      'a program that fails',
      'stateless-codemod.config.mjs',
      'throw new Error("no luck\\ntoday");',
      'stateless-codemod.config.mjs: cannot be loaded: Error: no luck',
    ],
    [
      'a key of package.json',
      'package.json',
      '{ "name": "shop", "stateless-codemod": { "transform": 1 } }',
      'package.json: "stateless-codemod.transform" must be the name of a transform or a list of names, not 1',
    ],
  ])('%s', async (_, name, text, message) => {
    const files = { ...SHOP, [name]: text };
    const cwd = repositoryWith(files);
    const outcome = await cli(cwd, ['src']);
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `stateless-codemod: ${message}\n` });
    expect(treeOf(cwd)).toEqual(files);
  });

  it.each([
    ['none.json', 'no such config file: none.json (relative to {cwd})'],
    ['src', 'no such config file: src (relative to {cwd})'],
    ['.env.example', '.env.example: a config file ends in .js, .mjs, .cjs, .json'],
    ['package.json', 'package.json: has no key "stateless-codemod"'],
  ])('--config %s', async (name, message) => {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(cwd, ['-t', 'sessions', '--config', name, 'src']);
    const stderr = `stateless-codemod: ${message.replace('{cwd}', cwd)}\n`;
    expect(outcome).toEqual({ code: 2, stdout: '', stderr });
    expect(treeOf(cwd)).toEqual(SHOP);
  });
});
