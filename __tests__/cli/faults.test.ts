// What goes wrong around the command: each fault is named in one line, and nothing is lost.
import { chmodSync, lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cli, commitAll, repositoryWith, treeOf, type Setting } from './run.js';
import { appBlock, SHOP, SHOP_AFTER, SHOP_CHANGED, SHOP_SUMMARY } from './shop.js';

const preload = (name: string): string[] => [
  '--import',
  new URL(`preload/${name}.mjs`, import.meta.url).href,
];

function onFaultyDisk(fault: object): Setting {
  return { node: preload('faulty-disk'), env: { DISK_FAULT: JSON.stringify(fault) } };
}

const sessions = ['-t', 'sessions', 'src'];

/** For tests that start many processes, one after the other. */
const MINUTES = { timeout: 600_000 };

describe('a file with a syntax error', () => {
  const BROKEN = { 'src/broken.js': "const session = require('express-session');\nsession({;\n" };
  const NAMED =
    'src/broken.js:2:10: cannot be parsed (Unexpected token), left as it is\n' +
    '1 found: 1 rewritten, 0 refused, 0 suppressed; 3 files read, not looked at: 1 with a syntax error\n';

  it('is named and left alone, the others are rewritten, exit code 2', async () => {
    const cwd = repositoryWith({ ...SHOP, ...BROKEN });
    const outcome = await cli(cwd, sessions);
    expect(outcome).toEqual({ code: 2, stdout: appBlock(), stderr: NAMED + SHOP_CHANGED });
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, ...BROKEN });
  });

  it('and alone: nothing else happens', async () => {
    const cwd = repositoryWith(BROKEN);
    const outcome = await cli(cwd, sessions);
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'src/broken.js:2:10: cannot be parsed (Unexpected token), left as it is\n' +
        'Nothing found; 1 file read, not looked at: 1 with a syntax error\n',
    });
    expect(treeOf(cwd)).toEqual(BROKEN);
  });

  it('in package.json: says where, and changes nothing', async () => {
    const files = { ...SHOP, 'package.json': '{\n  "name": "shop"\n  "dependencies": {}\n}\n' };
    const cwd = repositoryWith(files);
    const outcome = await cli(cwd, sessions);
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: 'stateless-codemod: package.json:3:3: not valid JSON: comma expected\n',
    });
    expect(treeOf(cwd)).toEqual(files);
  });
});

describe('a file that cannot be read', () => {
  const summary = (why: string): string =>
    `src/odd.js: cannot be read (${why}), left as it is\n` +
    '1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read, not looked at: 1 unreadable\n' +
    SHOP_CHANGED;

  it.each([
    ['not valid UTF-8', Buffer.from("require('express-session') // \xe9", 'latin1')],
    ['holds a NUL character, so it is not text', Buffer.from("require('express-session')", 'utf16le')],
  ])('%s: named and left alone, the others are rewritten, exit code 2', async (why, bytes) => {
    const cwd = repositoryWith({ ...SHOP, 'src/odd.js': bytes });
    const before = treeOf(cwd);
    const outcome = await cli(cwd, sessions);
    expect(outcome).toEqual({ code: 2, stdout: appBlock(), stderr: summary(why) });
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'src/odd.js': before['src/odd.js'] });
  });

  it('no permission', async () => {
    const cwd = repositoryWith({ ...SHOP, 'src/odd.js': "require('express-session')" });
    giveAway(cwd);
    chmodSync(join(cwd, 'src/odd.js'), 0);
    const outcome = await cli(cwd, [...sessions, '--force'], { node: preload('nobody') });
    expect(outcome).toEqual({
      code: 2,
      stdout: appBlock(),
      stderr: summary('EACCES: permission denied'),
    });
    chmodSync(join(cwd, 'src/odd.js'), 0o644);
    expect(treeOf(cwd)).toEqual({ ...SHOP_AFTER, 'src/odd.js': "require('express-session')" });
  });
});

describe('a place that cannot be written', () => {
  it.each([
    ['the folder for a new file', 'src', 0o555, 'Cannot create src/state'],
    ['a file', 'src/app.js', 0o444, 'Cannot write src/app.js'],
    ['the top folder', '.', 0o555, 'Cannot write {cwd}/.stateless-codemod-journal.json'],
  ])('%s: named, exit code 2, nothing changed', async (_, name, mode, message) => {
    const cwd = repositoryWith(SHOP);
    giveAway(cwd);
    chmodSync(join(cwd, name), mode);
    onTestFinished(() => chmodSync(join(cwd, name), 0o755));
    const outcome = await cli(cwd, [...sessions, '--force'], { node: preload('nobody') });
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: ${message.replace('{cwd}', cwd)} (EACCES: permission denied); nothing was changed\n`,
    });
    expect(treeOf(cwd)).toEqual(SHOP);
  });

  it('a dry run does not need it', async () => {
    const cwd = repositoryWith(SHOP);
    giveAway(cwd);
    chmodSync(cwd, 0o555);
    onTestFinished(() => chmodSync(cwd, 0o755));
    const { code, stdout } = await cli(cwd, [...sessions, '-d'], { node: preload('nobody') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^diff --git a\/\.env\.example /);
    expect(treeOf(cwd)).toEqual(SHOP);
  });
});

/** Lets the user of preload/nobody.mjs own everything, so that modes alone decide. */
function giveAway(folder: string): void {
  if (process.getuid?.() !== 0) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['.', ...names]) lchownSync(join(folder, name), 65534, 65534);
}

describe('a full disk', () => {
  const NEED_SPACE = ['copyFile', 'link', 'mkdir', 'writeFile'];
  const FULL = '(ENOSPC: no space left on device); nothing was changed';

  it('from any call on: named, exit code 2, nothing changed', MINUTES, async () => {
    const cwd = repositoryWith(SHOP);
    const lines: string[] = [];
    for (let at = 1; ; at++) {
      const outcome = await cli(cwd, sessions, onFaultyDisk({ calls: NEED_SPACE, at, then: 'ENOSPC' }));
      if (outcome.code === 0) {
        expect(outcome).toEqual({ code: 0, stdout: appBlock(), stderr: SHOP_SUMMARY });
        break;
      }
      expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 2, stdout: '' });
      expect(treeOf(cwd)).toEqual(SHOP);
      lines.push(outcome.stderr);
    }
    const places = [
      `write ${cwd}/.stateless-codemod-journal.json`,
      'create src/state',
      // The new file, then the backup of the old one.
      'write .env.example',
      'write .env.example',
      'write package.json',
      'write package.json',
      'write src/app.js',
      'write src/app.js',
      'write src/state/redis.js',
    ];
    expect(lines).toEqual(places.map((place) => `stateless-codemod: Cannot ${place} ${FULL}\n`));
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });

  it('at any rename: what was replaced is put back', MINUTES, async () => {
    const cwd = repositoryWith(SHOP);
    const renamed = ['.env.example', 'package.json', 'src/app.js', 'src/state/redis.js'];
    for (const [index, name] of renamed.entries()) {
      const fault = { calls: ['rename'], at: index + 1, until: index + 1, then: 'ENOSPC' };
      const outcome = await cli(cwd, sessions, onFaultyDisk(fault));
      const stderr = `stateless-codemod: Cannot write ${name} ${FULL}\n`;
      expect(outcome).toEqual({ code: 2, stdout: '', stderr });
      expect(treeOf(cwd)).toEqual(SHOP);
    }
  });

  it('for the report: the app is rewritten, and the line says so', async () => {
    const cwd = repositoryWith(SHOP_AFTER);
    const fault = { calls: ['writeFile'], at: 1, then: 'ENOSPC' };
    const outcome = await cli(cwd, [...sessions, '-o', 'report.txt'], onFaultyDisk(fault));
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: cannot write the report to ${cwd}/report.txt: ENOSPC: no space left on device\n`,
    });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
  });
});

describe('killed while writing', () => {
  const UNDONE = 'An earlier run was stopped while it wrote files (4); all are as they were before it.\n';
  const FINISHED =
    'An earlier run was stopped when all of its files (4) were written; its backups were removed.\n';

  async function killedAt(call: string, at: number): Promise<string | undefined> {
    const cwd = repositoryWith(SHOP);
    const outcome = await cli(cwd, sessions, onFaultyDisk({ calls: [call], at, then: 'SIGKILL' }));
    if (outcome.code === 0) return undefined;
    expect(outcome).toEqual({ code: 'SIGKILL', stdout: '', stderr: '' });
    return cwd;
  }

  it.each([
    // The first file that is written is the journal.
    ['writeFile', 5, ['', UNDONE]],
    ['rename', 5, [UNDONE]],
    ['unlink', 8, [FINISHED]],
  ])(
    'at any %s: the next run makes the tree as before or complete, and says which',
    MINUTES,
    async (call, times, said) => {
      const seen = new Set<string>();
      let at = 1;
      for (let cwd = await killedAt(call, at); cwd !== undefined; cwd = await killedAt(call, ++at)) {
        // A dry run writes nothing of its own: what it leaves is what recovering made.
        const { code, stderr } = await cli(cwd, [...sessions, '-d', '--quiet']);
        expect(code).toBe(0);
        expect(treeOf(cwd)).toEqual(stderr === FINISHED ? SHOP_AFTER : SHOP);
        seen.add(stderr);
      }
      expect({ times: at - 1, said: [...seen] }).toEqual({ times, said });
    },
  );

  it('the next run goes on and rewrites; it may start in a folder below', async () => {
    const cwd = await killedAt('rename', 3);
    if (cwd === undefined) throw new Error('it was not killed');
    expect(treeOf(cwd)).not.toEqual(SHOP);
    const outcome = await cli(join(cwd, 'src'), ['-t', 'sessions', '.', '--quiet']);
    expect(outcome).toEqual({ code: 0, stdout: appBlock('rewritten', 'app.js'), stderr: UNDONE });
    expect(treeOf(cwd)).toEqual(SHOP_AFTER);
    commitAll(cwd);
    const again = await cli(cwd, sessions);
    expect(again.stderr).toBe('Nothing found; 3 files read\n');
  });
});

it('a defect of ours shows the stack trace, and nothing is lost', async () => {
  const cwd = repositoryWith(SHOP);
  const fault = { calls: ['rename'], at: 2, until: 2, then: 'TypeError' };
  const { code, stdout, stderr } = await cli(cwd, sessions, onFaultyDisk(fault));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^stateless-codemod: this is a defect, please report it with these lines:\nTypeError: a defect\n {4}at /,
  );
  expect(treeOf(cwd)).toEqual(SHOP);
});
