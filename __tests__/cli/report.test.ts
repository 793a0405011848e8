import { describe, expect, it } from 'vitest';
import { cli, folderWith, repositoryWith, treeOf } from './run.js';
import { appBlock, SHOP, SHOP_AFTER, SHOP_SUMMARY, TWO, TWO_AFTER } from './shop.js';

const RULE_TEXT =
  'sessions of express-session are kept in its memory: another replica does not know them, and a restart loses them';

function finding(file: string, outcome: string, verdict: string, reasons: object[]) {
  const location = { file, line: 6, column: 3 };
  return {
    rule: 'session-memory-store',
    severity: 'warning',
    name: 'session',
    location,
    message: RULE_TEXT,
    because: [{ message: 'session() is made here without a store', location }],
    outcome,
    fix: { transform: 'sessions', verdict, reasons },
  };
}

const RACE = {
  code: 'session-race',
  text: '`resave: true` is set: with a shared store, a slow request overwrites what a faster one saved in the meantime',
  advice: 'Set `resave: false`, unless something relies on it.',
  location: { file: 'src/admin.js', line: 8, column: 13 },
};

/** The report on \`TWO\`: every key of the schema. */
const TWO_REPORT = {
  schemaVersion: 1,
  findings: [
    finding('src/admin.js', 'transformed', 'review', [RACE]),
    finding('src/app.js', 'transformed', 'safe', []),
  ],
  suppressed: [],
  notes: [],
  changes: [
    { file: '.env.example', kind: 'modified' },
    { file: 'package.json', kind: 'modified' },
    { file: 'src/admin.js', kind: 'modified' },
    { file: 'src/app.js', kind: 'modified' },
    { file: 'src/state/redis.js', kind: 'added' },
  ],
  dependencies: [
    { manifest: 'package.json', section: 'dependencies', name: 'connect-redis', range: '^9.0.0' },
    { manifest: 'package.json', section: 'dependencies', name: 'redis', range: '^6.3.1' },
  ],
  environment: [{ name: 'REDIS_URL', example: 'redis://localhost:6379' }],
  install: ['npm install'],
  files: { scanned: 3, skipped: [] },
  summary: { found: 2, transformed: 2, refused: 0, suppressed: 0 },
  written: true,
  diff: null,
};

const json = ['-t', 'sessions', '--format', 'json'];

describe('--format json', () => {
  it('is one document on stdout, the summary stays on stderr', async () => {
    const cwd = repositoryWith(TWO);
    const { code, stdout, stderr } = await cli(cwd, json);
    expect(code).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(TWO_REPORT, null, 2)}\n`);
    expect(stderr).toMatch(
      /^2 found: 2 rewritten \(1 to review\), 0 refused, 0 suppressed; 3 files read\nChanged:\n/,
    );
    expect(treeOf(cwd)).toEqual(TWO_AFTER);
  });

  it('of a dry run holds the patch', async () => {
    const cwd = repositoryWith(TWO);
    const patch = await cli(cwd, ['-t', 'sessions', '-d', '--quiet']);
    const { code, stdout, stderr } = await cli(cwd, [...json, '-d']);
    expect(code).toBe(0);
    const expected = { ...TWO_REPORT, written: false, diff: patch.stdout };
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`);
    expect(stderr).toMatch(
      /^2 found: 2 would be rewritten \(1 to review\), 0 refused, 0 suppressed; 3 files read\n/,
    );
    expect(treeOf(cwd)).toEqual(TWO);
  });

  it('keeps what was suppressed apart, and the counts add up', async () => {
    const cwd = repositoryWith(TWO);
    const { stdout } = await cli(cwd, [...json, '-d', '--safe-only']);
    const report = JSON.parse(stdout) as typeof TWO_REPORT;
    expect(report.findings).toEqual([finding('src/app.js', 'transformed', 'safe', [])]);
    expect(report.suppressed).toEqual([
      {
        ...finding('src/admin.js', 'suppressed', 'review', [RACE]),
        suppressed: { by: '--safe-only', reason: 'session-race' },
      },
    ]);
    expect(report.summary).toEqual({ found: 2, transformed: 1, refused: 0, suppressed: 1 });
  });

  it('names files that were left out, with the reason', async () => {
    const cwd = repositoryWith({
      'a.js': '',
      'a.test.js': '',
      'b.js': Buffer.from('session \xff', 'latin1'),
    });
    const { code, stdout } = await cli(cwd, json);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as typeof TWO_REPORT).files).toEqual({
      scanned: 1,
      skipped: [
        { file: 'a.test.js', reason: 'test' },
        { file: 'b.js', reason: 'unreadable', message: 'not valid UTF-8' },
      ],
    });
  });

  it('counts paths from the working directory', async () => {
    const cwd = repositoryWith(TWO);
    const { stdout } = await cli(`${cwd}/src`, [...json, '-d', 'app.js']);
    const { findings, changes, dependencies, install } = JSON.parse(stdout) as typeof TWO_REPORT;
    expect(findings[0]?.location.file).toBe('app.js');
    expect(changes.map(({ file }) => file)).toEqual([
      '../.env.example',
      '../package.json',
      'app.js',
      'state/redis.js',
    ]);
    expect(dependencies[0]?.manifest).toBe('../package.json');
    expect(install).toEqual(['(cd .. && npm install)']);
  });

  it('with nothing found has the same keys', async () => {
    const { stdout } = await cli(repositoryWith({ 'a.js': '' }), json);
    expect(JSON.parse(stdout)).toEqual({
      ...TWO_REPORT,
      findings: [],
      changes: [],
      dependencies: [],
      environment: [],
      install: [],
      files: { scanned: 1, skipped: [] },
      summary: { found: 0, transformed: 0, refused: 0, suppressed: 0 },
      written: false,
    });
  });
});

describe('-o', () => {
  it('writes the report to a file, without colours, and prints nothing on stdout', async () => {
    const cwd = repositoryWith(SHOP);
    const env = { FORCE_COLOR: '1' };
    const { code, stdout } = await cli(cwd, ['-t', 'sessions', '-o', 'report.txt'], { env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'report.txt': appBlock() });
  });

  it('--output does the same, and replaces what is there', async () => {
    const cwd = repositoryWith({ ...TWO, 'out/report.json': 'old' });
    const { stdout } = await cli(cwd, [...json, '--output', 'out/report.json']);
    expect(stdout).toBe('');
    expect(treeOf(cwd)).toEqual({
      ...TWO_AFTER,
      'out/report.json': `${JSON.stringify(TWO_REPORT, null, 2)}\n`,
    });
  });

  it('in a folder that is not there: says so, and what became of the app', async () => {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(cwd, ['-t', 'sessions', '-o', 'none/report.txt']);
    const line = `stateless-codemod: cannot write the report to ${cwd}/none/report.txt: ENOENT: no such file or directory`;
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: `${line}; the files of the app were changed all the same\n`,
    });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
    const dry = await cli(repositoryWith(SHOP), ['-t', 'sessions', '-d', '-o', '/none/report.txt']);
    expect(dry).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'stateless-codemod: cannot write the report to /none/report.txt: ENOENT: no such file or directory\n',
    });
  });
});

describe('--quiet', () => {
  it('leaves the report only', async () => {
    const outcome = await cli(repositoryWith(SHOP), ['-t', 'sessions', '--quiet']);
    expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: '' });
  });

  it('but not silence about what went wrong', async () => {
    const cwd = repositoryWith({ ...SHOP, 'src/bad.js': "require('express-session'" });
    const { code, stderr } = await cli(cwd, ['-t', 'sessions', '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'src/bad.js:1:26: cannot be parsed (Unexpected token, expected ","), left as it is\n',
    );
    const outcome = await cli(cwd, ['-t', 'session', '--quiet']);
    expect(outcome.stderr).toMatch(/^stateless-codemod: there is no transform "session"/);
  });
});

describe('colours', () => {
  const BOLD = '\u001b[1m';
  const run = async (env: Record<string, string>, ...args: string[]) => {
    const { stdout, stderr } = await cli(repositoryWith(SHOP), ['-t', 'sessions', ...args], { env });
    return { stdout: stdout.includes(BOLD), stderr: stderr.includes(BOLD) };
  };

  it('are off where nobody looks', async () => {
    expect(await run({})).toEqual({ stdout: false, stderr: false });
  });

  it('are on with FORCE_COLOR, and change nothing else', async () => {
    const { stdout, stderr } = await cli(repositoryWith(SHOP), ['-t', 'sessions'], {
      env: { FORCE_COLOR: '1' },
    });
    expect(stdout).toContain('\u001b[1msrc/app.js:6:3\u001b[22m session');
    expect(stderr).toContain('\u001b[1m1 found: 1 rewritten');
    // eslint-disable-next-line no-control-regex
    const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '');
    expect([plain(stdout), plain(stderr)]).toEqual([appBlock(), SHOP_SUMMARY]);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, []],
    ['--no-color', { FORCE_COLOR: '1' }, ['--no-color']],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, []],
    ['CI, where nobody looks either', { CI: 'true' }, []],
  ])('are off with %s', async (_, env, args) => {
    expect(await run(env, ...args)).toEqual({ stdout: false, stderr: false });
  });

  it('are on with FORCE_COLOR though NO_COLOR is empty', async () => {
    expect(await run({ NO_COLOR: '', FORCE_COLOR: '1' })).toEqual({ stdout: true, stderr: true });
  });

  it('never get into a patch', async () => {
    const cwd = repositoryWith(SHOP);
    const plain = await cli(cwd, ['-t', 'sessions', '-d']);
    const forced = await cli(cwd, ['-t', 'sessions', '-d'], { env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toBe(plain.stdout);
    expect(forced.stderr).toContain(BOLD);
  });
});

describe('on a terminal', () => {
  /** Both outputs are pipes here; the command is told that they are a screen. */
  const asTerminal = (folder: string) => ({
    node: [
      '--import',
      `data:text/javascript,${encodeURIComponent('process.stdout.isTTY = process.stderr.isTTY = true')}`,
    ],
    env: { TERM: folder },
  });
  const CLEAR = '\r\u001b[K';

  it('shows the step that is going on, and takes it away again', async () => {
    const { code, stdout, stderr } = await cli(
      repositoryWith(SHOP),
      ['-t', 'sessions', '--no-color'],
      asTerminal('xterm'),
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: appBlock() });
    const steps = ['read', 'find', 'rewrite', 'check', 'write'].map((step) => `${CLEAR}${step} …`);
    expect(stderr).toBe(`${steps.join('')}${CLEAR}${SHOP_SUMMARY}`);
  });

  it('also when the run fails', async () => {
    const cwd = folderWith(SHOP);
    const { stderr } = await cli(cwd, ['-t', 'sessions'], asTerminal('xterm'));
    expect(stderr).toMatch(
      new RegExp(`check …${'\r\\u001b'}\\[Kstateless-codemod: \\.env\\.example, package`),
    );
  });

  it('has colours', async () => {
    const { stdout } = await cli(repositoryWith(SHOP), ['-t', 'sessions'], asTerminal('xterm'));
    expect(stdout).toContain('\u001b[1msrc/app.js:6:3\u001b[22m');
  });

  it.each([
    ['--quiet', ['--quiet', '--no-color'], 'xterm', ''],
    ['TERM=dumb', [], 'dumb', SHOP_SUMMARY],
  ])('shows none of it with %s', async (_, args, term, expected) => {
    const outcome = await cli(repositoryWith(SHOP), ['-t', 'sessions', ...args], asTerminal(term));
    expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: expected });
  });
});
