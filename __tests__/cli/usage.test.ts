import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, repositoryWith, treeOf } from './run.js';
import { SHOP } from './shop.js';

const HINT = 'stateless-codemod --help shows the options';

describe('a command line that makes no sense: exit code 2, one line, nothing changed', () => {
  it.each([
    ['an unknown option', ['--wat'], `there is no option --wat; ${HINT}`],
    ['with a value', ['--wat=3', 'src'], `there is no option --wat; ${HINT}`],
    [
      'one that is nearly right',
      ['--dry-rnu', '-t', 'sessions'],
      `there is no option --dry-rnu (did you mean "--dry-run"?); ${HINT}`,
    ],
    ['a short one', ['-t', 'sessions', '-x', 'src'], `there is no option -x; ${HINT}`],
    [
      'a negation of what is no flag',
      ['--no-only'],
      `there is no option --no-only (did you mean "--only"?); ${HINT}`,
    ],
    ['a value that is missing', ['src', '-t'], `-t needs a value; ${HINT}`],
    ['an option in the place of a value', ['--only', '--force'], `--only needs a value; ${HINT}`],
    ['an empty value', ['--config='], `--config needs a value; ${HINT}`],
    [
      'a value of a flag, which would turn it off',
      ['-t', 'sessions', '--dry-run=yes', 'src'],
      `--dry-run takes no value, not even "yes"; ${HINT}`,
    ],
    ['a short flag with one', ['-t', 'sessions', '-d=1'], `-d takes no value, not even "1"; ${HINT}`],
    ['an unknown format', ['--format', 'xml'], `--format "xml": use text or json; ${HINT}`],
    ['an empty path', ['-t', 'sessions', ''], `a path is empty; ${HINT}`],
    ['more than list takes', ['list', 'src'], `"src" is one too many; ${HINT}`],
    ['no transform', ['src'], 'no transform is named: add --transform with maps, sessions, tmpfiles, or all'],
    [
      'an empty name',
      ['-t', ',', 'src'],
      'no transform is named: add --transform with maps, sessions, tmpfiles, or all',
    ],
    [
      'an unknown transform',
      ['-t', 'session', 'src'],
      'there is no transform "session" (did you mean "sessions"?): use maps, sessions, tmpfiles, or all',
    ],
    [
      'an unknown transform among others',
      ['-t', 'sessions,mops', 'src'],
      'there is no transform "mops" (did you mean "maps"?): use maps, sessions, tmpfiles, or all',
    ],
    [
      'an unknown transform beside all',
      ['-t', 'all', '-t', 'SESSION', 'src'],
      'there is no transform "SESSION" (did you mean "sessions"?): use maps, sessions, tmpfiles, or all',
    ],
    [
      '--only without a name',
      ['-t', 'sessions', '--only', 'src/app.js'],
      '--only src/app.js: write FILE:NAME or FILE:LINE, as the report names a finding',
    ],
    [
      '--only that names nothing',
      ['-t', 'sessions', '--only', 'src/app.js:sesion'],
      '--only src/app.js:sesion: no such finding; that file has session (line 6)',
    ],
    [
      '--only with a file that has nothing',
      ['-t', 'sessions', '--only', 'src/price.js:1'],
      '--only src/price.js:1: no such finding; nothing was found in that file',
    ],
    [
      'a path that is not there',
      ['-t', 'sessions', 'source'],
      'no such file or folder: source (relative to {cwd})',
    ],
    [
      'a pattern that matches nothing',
      ['-t', 'sessions', 'src/*.ts'],
      'no file matches src/*.ts (relative to {cwd})',
    ],
    [
      'a folder without source files',
      ['-t', 'sessions', 'docs'],
      'no source file in docs (relative to {cwd}), left out: 1 test',
    ],
    [
      'a file that is no source',
      ['-t', 'sessions', 'package.json'],
      'package.json: neither JavaScript nor TypeScript',
    ],
    [
      '--state-dir outside of the app',
      ['-t', 'sessions', '--state-dir', '../elsewhere', 'src'],
      '--state-dir ../elsewhere: outside of {cwd}; choose a folder in it',
    ],
    [
      '--state-dir outside of the app, in a dry run',
      ['-t', 'sessions', '--state-dir', '../elsewhere', '-d', 'src'],
      '--state-dir ../elsewhere: outside of {cwd}; choose a folder in it',
    ],
  ])('%s', async (_, args, message) => {
    const files = { ...SHOP, 'docs/a.test.js': '' };
    const cwd = repositoryWith(files);
    const outcome = await cli(cwd, args);
    const stderr = `stateless-codemod: ${message.replace('{cwd}', cwd)}\n`;
    expect(outcome).toEqual({ code: 2, stdout: '', stderr });
    expect(treeOf(cwd)).toEqual(files);
  });

  it('says it in English everywhere', async () => {
    const env = { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' };
    const { stderr } = await cli(folderWith(), ['--wat'], { env });
    expect(stderr).toBe(`stateless-codemod: there is no option --wat; ${HINT}\n`);
    const help = await cli(folderWith(), ['--help'], { env });
    expect(help).toEqual(await cli(folderWith(), ['--help']));
  });
});

it('of an option that is given twice, the last one counts', async () => {
  const cwd = repositoryWith(SHOP);
  const { code, stdout } = await cli(cwd, ['-t', 'sessions', '-d', '--format', 'text', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, written: false });
});

describe('--verbose', () => {
  it('adds a stack trace to the line', async () => {
    const cwd = repositoryWith(SHOP);
    const { code, stdout, stderr } = await cli(cwd, ['-t', 'session', '--verbose']);
    const line =
      'there is no transform "session" (did you mean "sessions"?): use maps, sessions, tmpfiles, or all';
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n').slice(0, 2)).toEqual([`stateless-codemod: ${line}`, `Failure: ${line}`]);
    expect(stderr.split('\n')[2]).toMatch(/^ {4}at .*run-[\w-]+\.js:\d+:\d+\)$/);
  });

  it('is off by default, as --verbose=false', async () => {
    const cwd = repositoryWith(SHOP);
    const { stderr } = await cli(cwd, ['-t', 'session', '--verbose=false']);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

describe('list', () => {
  it('prints every transform with its rules on stdout', async () => {
    const { code, stdout, stderr } = await cli(folderWith(), ['list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ *sessions +Sessions in process memory .*\n +fixes: session-memory-store$/m);
  });
});

describe('--version', () => {
  it('prints the version of package.json on stdout', async () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await cli(folderWith(), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('--help', () => {
  it.each([['--help'], ['-h'], ['--help', '-t', 'sessions', 'src']])(
    '%s prints it on stdout',
    async (...args) => {
      const cwd = repositoryWith(SHOP);
      const { code, stdout, stderr } = await cli(cwd, args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const lines = stdout.split('\n');
      expect(lines[0]).toBe('stateless-codemod [paths..] -t <transforms>');
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      for (const option of [
        '-t, --transform',
        '-d, --dry-run, --dry',
        '--check',
        '--only',
        '-f, --force, --allow-dirty',
        '--safe-only',
        '--format',
        '-o, --output',
        '--ignore-pattern',
        '--ignore-path',
        '--config',
        '--state-dir',
        '--color',
        '--verbose',
        '--quiet',
        '--version',
        '-h, --help',
      ])
        expect(stdout).toMatch(new RegExp(`^ +${option} {2}`, 'm'));
      expect(treeOf(cwd)).toEqual(SHOP);
    },
  );

  it('has examples that work', { timeout: 300_000 }, async () => {
    const { stdout } = await cli(folderWith(), ['--help']);
    const commands = [...stdout.matchAll(/^ {2}stateless-codemod (-.*?) {2}/gm)].map(
      ([, command = '']) => command,
    );
    expect(commands).toHaveLength(5);
    for (const command of commands) {
      const [own = ''] = command.split(' | ');
      const cwd = repositoryWith(SHOP);
      const { code, stderr } = await cli(cwd, own.split(' '));
      expect({ own, code }).toEqual({ own, code: 0 });
      expect(stderr).toMatch(/^1 found: 1 /m);
    }
  });

  it('belongs to list as well', async () => {
    const { code, stdout, stderr } = await cli(folderWith(), ['list', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('stateless-codemod list');
  });
});
