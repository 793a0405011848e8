import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, treeOf } from '../cli/run.js';
import { APP, CART, SESSION_BLOCK, SESSION_ONLY, withComment } from './app.js';

const SUMMARY = `1 found in 1 file, 1 can be rewritten; 1 file read
     1 lost state           1 session-memory-store
Next:
  stateless-codemod --transform=sessions --dry-run .  # a patch for all
  stateless-codemod check --update-baseline .         # from then on, check fails for new findings only
`;

const REPORT = `Lost state (1)
Another replica does not have it, and a restart loses it.

${SESSION_BLOCK}
${SUMMARY}`;

describe('audit', () => {
  it('reports for a person: what breaks, where, why, what would fix it, the counts, what to run next', async () => {
    const folder = folderWith(APP);
    expect(await cli(folder, ['audit', ...SESSION_ONLY])).toEqual({ code: 0, stdout: REPORT, stderr: '' });
    expect(treeOf(folder), 'nothing is written').toEqual(APP);
  });

  it('names the paths that were given in the commands to run next', async () => {
    const { stdout } = await cli(folderWith(APP), ['audit', ...SESSION_ONLY, 'src', 'src/*.js']);
    expect(stdout).toContain(
      "  stateless-codemod --transform=sessions --dry-run src 'src/*.js'  # a patch for all\n",
    );
  });

  it('writes the report to a file, and the counts to standard error', async () => {
    const folder = folderWith(APP);
    const outcome = await cli(folder, ['audit', ...SESSION_ONLY, '-o', 'report.txt']);
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: SUMMARY });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(REPORT);
    const quiet = await cli(folder, ['audit', ...SESSION_ONLY, '-o', 'report.txt', '--quiet']);
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says so when nothing is found', async () => {
    const folder = folderWith({ 'package.json': '{ "name": "none" }', 'a.js': 'exports.a = 1;\n' });
    expect(await cli(folder, ['audit'])).toEqual({
      code: 0,
      stdout: 'Nothing found; 1 file read\n',
      stderr: '',
    });
  });

  it('says what was left out and why', async () => {
    const folder = folderWith({
      ...APP,
      'test/server.test.js': 'const carts = new Map();\n',
      'dist/server.js': 'const carts = new Map();\n',
      'src/types.d.ts': 'export type A = string;\n',
      'legacy/a.js': 'const carts = new Map();\n',
    });
    const { stdout } = await cli(folder, ['audit', ...SESSION_ONLY, '--ignore-pattern', 'legacy']);
    expect(stdout).toContain(
      '1 found in 1 file, 1 can be rewritten; 1 file read, not looked at: 1 ignored, 1 build output, 1 declaration file, 1 test\n',
    );
  });

  it('fails when asked to, from the severity that was asked for on', async () => {
    const folder = folderWith(APP);
    const codeWith = async (...args: string[]) =>
      (await cli(folder, ['audit', ...SESSION_ONLY, ...args])).code;
    expect(await codeWith('--fail-on', 'none')).toBe(0);
    expect(await codeWith('--fail-on', 'warning')).toBe(1);
    expect(await codeWith('--fail-on', 'info')).toBe(1);
    expect(
      await codeWith('--fail-on', 'warning', '--rule', 'session-memory-store', '--ignore-pattern', 'nothing'),
    ).toBe(1);
  });

  it('leaves out other rules than those asked for', async () => {
    const folder = folderWith({ ...APP, 'src/cart.js': CART });
    const rulesWith = async (...args: string[]) => {
      const { stdout } = await cli(folder, ['audit', '--format', 'json', ...args]);
      const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
      return [...new Set(findings.map(({ rule }) => rule))];
    };
    expect(await rulesWith('--rule', 'memory-map')).toEqual(['memory-map']);
    expect(await rulesWith(...SESSION_ONLY, '--rule', 'memory-map')).toEqual([
      'memory-map',
      'session-memory-store',
    ]);
    expect(await rulesWith('--rule', 'memory-map,session-memory-store')).toHaveLength(2);
  });

  it('refuses a rule that it does not know', async () => {
    expect(await cli(folderWith(APP), ['audit', '--rule', 'memory-mpa'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'stateless-codemod: there is no rule "memory-mpa" (did you mean "memory-map"?): stateless-codemod list shows them\n',
    });
  });

  it('names a file that cannot be parsed, and reports the others', async () => {
    const folder = folderWith({
      ...APP,
      'src/broken.js': 'const carts = new Map(;\nrequire("express-session")\n',
    });
    const { code, stdout, stderr } = await cli(folder, ['audit', ...SESSION_ONLY]);
    expect(code).toBe(2);
    expect(stdout).toContain(SESSION_BLOCK);
    expect(stdout).toContain('2 files read, not looked at: 1 with a syntax error\n');
    expect(stderr).toBe('src/broken.js:1:23: cannot be parsed (Unexpected token), left as it is\n');
  });
});

describe('suppressions', () => {
  it('by a comment with a reason', async () => {
    const folder = folderWith(
      withComment('// stateless-codemod-ignore-next-line session-memory-store -- one process only'),
    );
    expect(await cli(folder, ['audit', ...SESSION_ONLY, '--fail-on', 'info'])).toEqual({
      code: 0,
      stdout: `Suppressed (1)
  src/server.js:6 session (session-memory-store): one process only

Nothing found, 1 suppressed; 1 file read
`,
      stderr: '',
    });
  });

  it('by the config file, with a reason', async () => {
    const config = {
      suppressions: [{ rule: 'session-memory-store', file: 'src/server.js', reason: 'admin tool' }],
    };
    const folder = folderWith({ ...APP, 'stateless-codemod.config.json': JSON.stringify(config) });
    const { code, stdout } = await cli(folder, ['audit', ...SESSION_ONLY, '--fail-on', 'info']);
    expect(code).toBe(0);
    expect(stdout).toContain('  src/server.js:5 session (session-memory-store): admin tool\n');
  });

  it.each([
    ['without a reason', '// stateless-codemod-ignore-next-line session-memory-store'],
    ['with an empty reason', '// stateless-codemod-ignore-next-line session-memory-store -- '],
    ['without a rule', '// stateless-codemod-ignore-next-line -- because'],
    ['in a block comment', '/* stateless-codemod-ignore-next-line session-memory-store */'],
  ])('%s is an error', async (_, comment) => {
    const folder = folderWith(withComment(comment));
    const error = `stateless-codemod: ${folder}/src/server.js:5: a suppression needs a rule and a reason: // stateless-codemod-ignore-next-line RULE -- reason\n`;
    for (const command of ['audit', 'check'])
      expect(await cli(folder, [command])).toEqual({ code: 2, stdout: '', stderr: error });
  });

  it('without a reason is an error where nothing is found, too', async () => {
    const folder = folderWith({
      ...APP,
      'src/a.js': '// stateless-codemod-ignore-next-line memory-map\nexports.a = 1;\n',
    });
    const { code, stderr } = await cli(folder, ['audit']);
    expect(code).toBe(2);
    expect(stderr).toContain('src/a.js:1: a suppression needs a rule and a reason');
  });

  it('of another rule, or two lines above, is none', async () => {
    for (const comment of [
      '// stateless-codemod-ignore-next-line memory-map -- another rule',
      '// stateless-codemod-ignore-next-line session-memory-store -- too far away\n',
    ]) {
      const { stdout } = await cli(folderWith(withComment(comment)), ['audit', ...SESSION_ONLY]);
      expect(stdout).toContain('1 found in 1 file, 1 can be rewritten; 1 file read\n');
    }
  });
});
