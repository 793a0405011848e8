import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, lay } from '../cli/run.js';
import { APP, CART, SERVER, SESSION_ONLY, SESSION_TEXT } from './app.js';

const BASELINE = '.stateless-codemod-baseline.json';

function baselineOf(folder: string, name = BASELINE): { findings: Record<string, string>[] } {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as { findings: Record<string, string>[] };
}

/** An app whose findings are all in its baseline. */
async function knownApp(files: Record<string, string> = APP): Promise<string> {
  const folder = folderWith(files);
  expect((await cli(folder, ['check', '--update-baseline'])).code).toBe(0);
  return folder;
}

describe('check', () => {
  it('fails without a baseline, with one line for each finding', async () => {
    expect(await cli(folderWith(APP), ['check', ...SESSION_ONLY])).toEqual({
      code: 1,
      stdout: `src/server.js:5:9 session (session-memory-store): ${SESSION_TEXT}\n`,
      stderr: `1 new, 0 in the baseline; 1 file read
stateless-codemod check --update-baseline . writes the baseline anew
`,
    });
  });

  it('passes when everything is in the baseline', async () => {
    const folder = folderWith(APP);
    expect(await cli(folder, ['check', '--update-baseline', ...SESSION_ONLY])).toEqual({
      code: 0,
      stdout: '',
      stderr: `${BASELINE}: 1 added, 0 taken out\n`,
    });
    expect(await cli(folder, ['check', ...SESSION_ONLY])).toEqual({
      code: 0,
      stdout: '',
      stderr: '0 new, 1 in the baseline; 1 file read\n',
    });
  });

  it('fails for a new Map with one line that names it, and passes when it is gone', async () => {
    const folder = await knownApp();
    lay(folder, {
      'src/cart.js': CART,
      'src/server.js': SERVER.replace('app.get', "app.use(require('./cart'));\napp.get"),
    });
    const failed = await cli(folder, ['check']);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/^src\/cart\.js:3:\d+ carts \(memory-map\): .+\n$/);
    rmSync(join(folder, 'src/cart.js'));
    lay(folder, APP);
    const passed = await cli(folder, ['check']);
    expect(passed).toMatchObject({ code: 0, stdout: '' });
  });

  it('knows a finding again whose lines moved, that was formatted anew, or whose code changed where it is', async () => {
    const folder = await knownApp();
    const variants = [
      `// a licence\n\n\n${SERVER}`,
      SERVER.replaceAll('\n', '\r\n'),
      SERVER.replace('session({ ', 'session({\n  ').replace(', resave', ',\n  resave'),
      SERVER.replace('resave: false', "name: 'sid', resave: false"),
    ];
    for (const text of variants) {
      lay(folder, { 'src/server.js': text });
      expect(await cli(folder, ['check']), text).toMatchObject({ code: 0, stdout: '' });
    }
  });

  it('does not take a second one for the one that is known', async () => {
    const folder = await knownApp();
    const second = "const admin = express();\nadmin.use(session({ secret: 'x' }));\nadmin.listen(3001);\n";
    lay(folder, { 'src/server.js': SERVER.replace('app.use(', `${second}app.use(`) });
    const { code, stdout } = await cli(folder, ['check', ...SESSION_ONLY]);
    expect(code).toBe(1);
    expect(stdout).toBe(`src/server.js:6:11 session (session-memory-store): ${SESSION_TEXT}\n`);
  });

  it('reports what is gone, and takes it out of the file when asked to', async () => {
    const folder = await knownApp({ ...APP, 'src/cart.js': CART });
    rmSync(join(folder, 'src/cart.js'));
    const outcome = await cli(folder, ['check']);
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    expect(outcome.stderr).toMatch(/^src\/cart\.js: carts \(memory-map\) is no longer found\n/);
    expect(outcome.stderr).toContain('1 no longer found');
    expect(await cli(folder, ['check', '--update-baseline'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `${BASELINE}: 0 added, 1 taken out\n`,
    });
    expect(baselineOf(folder).findings.map(({ file }) => file)).not.toContain('src/cart.js');
    expect((await cli(folder, ['check'])).stderr).not.toContain('no longer found');
  });

  it('says of what it does not look at neither that it is gone nor that it is new', async () => {
    const folder = await knownApp({ ...APP, 'src/cart.js': CART });
    const before = baselineOf(folder);
    for (const args of [['src/server.js'], ['--rule', 'session-memory-store']]) {
      const { code, stdout, stderr } = await cli(folder, ['check', ...args]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).not.toContain('no longer found');
      expect((await cli(folder, ['check', '--update-baseline', ...args])).code).toBe(0);
      expect(baselineOf(folder)).toEqual(before);
    }
  });

  it('writes names that hold in every folder, and the same bytes for the same findings', async () => {
    const folder = await knownApp({ ...APP, 'src/cart.js': CART });
    const text = readFileSync(join(folder, BASELINE), 'utf8');
    expect((await cli(join(folder, 'src'), ['check', '..', '--baseline', `../${BASELINE}`])).code).toBe(0);
    expect(
      (await cli(join(folder, 'src'), ['check', '..', '--baseline', `../${BASELINE}`, '--update-baseline']))
        .code,
    ).toBe(0);
    expect(readFileSync(join(folder, BASELINE), 'utf8')).toBe(text);
  });

  it('keeps suppressed findings out of the baseline', async () => {
    const comment = '// stateless-codemod-ignore-next-line session-memory-store -- one process only';
    const folder = folderWith({
      ...APP,
      'src/server.js': SERVER.replace('app.use(', `${comment}\napp.use(`),
    });
    expect((await cli(folder, ['check', '--update-baseline', ...SESSION_ONLY])).code).toBe(0);
    expect(baselineOf(folder).findings).toEqual([]);
    expect(await cli(folder, ['check', ...SESSION_ONLY])).toEqual({
      code: 0,
      stdout: '',
      stderr: '0 new, 0 in the baseline, 1 suppressed; 1 file read\n',
    });
  });

  it('takes a baseline by its name', async () => {
    const folder = folderWith(APP);
    expect((await cli(folder, ['check', '--baseline', 'known.json', '--update-baseline'])).code).toBe(0);
    expect(existsSync(join(folder, BASELINE))).toBe(false);
    expect((await cli(folder, ['check', '--baseline', 'known.json'])).code).toBe(0);
    expect((await cli(folder, ['check'])).code).toBe(1);
  });

  it('refuses a baseline that is not there or is none', async () => {
    const folder = folderWith({ ...APP, 'bad.json': '{ "findings": [{}] }', 'text.json': 'no json' });
    expect(await cli(folder, ['check', '--baseline', 'missing.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'stateless-codemod: no such baseline: missing.json; --update-baseline writes one\n',
    });
    for (const name of ['bad.json', 'text.json'])
      expect(await cli(folder, ['check', '--baseline', name])).toEqual({
        code: 2,
        stdout: '',
        stderr: `stateless-codemod: ${name}: not a baseline of this version; write a new one with: stateless-codemod check --update-baseline\n`,
      });
  });

  it('does not write a baseline when a file could not be looked at', async () => {
    const folder = folderWith({
      ...APP,
      'src/broken.js': 'const carts = new Map(;\nrequire("express-session")\n',
    });
    expect(await cli(folder, ['check', '--update-baseline'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `src/broken.js:1:23: cannot be parsed (Unexpected token), left as it is
stateless-codemod: ${BASELINE} was not written: see above
`,
    });
    expect(existsSync(join(folder, BASELINE))).toBe(false);
  });

  it('tells which findings are new in every format', async () => {
    const folder = await knownApp();
    lay(folder, { 'src/cart.js': CART });
    const { stdout: json } = await cli(folder, ['check', '--format', 'json']);
    const report = JSON.parse(json) as {
      findings: { name: string; baseline: string }[];
      summary: { new: number };
    };
    expect(report.summary.new).toBe(1);
    expect(report.findings.filter(({ baseline }) => baseline === 'new').map(({ name }) => name)).toEqual([
      'carts',
    ]);
    const { stdout: github } = await cli(folder, ['check', '--format', 'github']);
    expect(github).toMatch(/^::warning file=src\/cart\.js,line=3,[^\n]*\n$/);
    const { stdout: sarif } = await cli(folder, ['check', '--format', 'sarif']);
    const { runs } = JSON.parse(sarif) as {
      runs: { results: { ruleId: string; baselineState: string }[] }[];
    };
    const states = runs[0]?.results.map(({ ruleId, baselineState }) => `${ruleId} ${baselineState}`);
    expect(states).toContain('memory-map new');
    expect(states).toContain('session-memory-store unchanged');
  });
});
