import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { findRedis, usualPlaces } from '../services/find-redis.js';
import { isRunning } from '../verify/apps.js';
import { BIN, cli, commitAll, ENVIRONMENT, folderWith, git, lay, repositoryWith, treeOf } from './run.js';
import type { Outcome, Tree } from './run.js';

/** Counts in memory, or in a file that its environment names; notes its processes and ports. */
const SERVER = `
const fs = require('node:fs');
const http = require('node:http');
fs.appendFileSync(process.env.NOTES, process.pid + ' ' + process.env.PORT + '\\n');
let count = 0;
const next = () => {
  if (!process.env.COUNTER) return ++count;
  const counted = (fs.existsSync(process.env.COUNTER) ? Number(fs.readFileSync(process.env.COUNTER)) : 0) + 1;
  fs.writeFileSync(process.env.COUNTER, String(counted));
  return counted;
};
http.createServer((req, res) => res.end(JSON.stringify({ count: next() }))).listen(process.env.PORT);
`;
const TRACE = JSON.stringify([1, 2, 3, 4].map(() => ({ method: 'POST', path: '/count' })));
const APP: Tree = { 'server.js': SERVER, 'trace.json': TRACE };
/** Instead of a count: where the app would find its services. */
const REDIS_URL = `\nconst url = process.env.REDIS_URL;\nconsole.log(url);`;
const S3_URL = `\nconst url = process.env.AWS_ENDPOINT_URL_S3 + '/' + process.env.S3_BUCKET;\nconsole.log(url);`;
const AS_JSON = ['--format', 'json', '--quiet'];
const VERIFY = ['verify', '--start', 'node server.js', '--trace', 'trace.json'];

/** An app with a folder beside it for what it notes and for the system's temporary files. */
function place(files: Tree = APP): {
  app: string;
  env: Record<string, string>;
  left: () => Promise<string[]>;
} {
  const beside = folderWith({ notes: '' });
  const tmp = join(beside, 'tmp');
  mkdirSync(tmp);
  return {
    app: repositoryWith(files),
    env: { TMPDIR: tmp, NOTES: join(beside, 'notes'), COUNTER_FILE: join(beside, 'counter') },
    left: () => leftBehind(tmp, join(beside, 'notes')),
  };
}

/** Processes that run, ports that are open and folders that are there. */
async function leftBehind(tmp: string, notes: string): Promise<string[]> {
  const lines = readFileSync(notes, 'utf8').split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(0);
  const checks = lines.map(async (line) => {
    const [pid = 0, port = 0] = line.split(' ').map(Number);
    return [...(isRunning(pid) ? [`process ${pid}`] : []), ...((await isOpen(port)) ? [`port ${port}`] : [])];
  });
  return [...(await Promise.all(checks)).flat(), ...readdirSync(tmp)];
}

async function isOpen(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  return once(socket, 'connect').then(
    () => socket.destroy().destroyed,
    () => false,
  );
}

describe('what it shows', () => {
  it('state in memory: exit code 1 and the requests that broke', async () => {
    const { app, env, left } = place();
    const before = treeOf(app);
    const { code, stdout } = await cli(app, [...VERIFY, '--replicas', '2', ...AS_JSON], { env });
    const { steps } = JSON.parse(stdout) as { steps: { verdict: string; difference: unknown }[] };
    expect([code, steps.map(({ verdict }) => verdict)]).toEqual([
      1,
      ['same', 'different', 'different', 'different'],
    ]);
    expect(steps[1]?.difference).toEqual({ where: 'body.count', baseline: '2', replicas: '1' });
    expect(treeOf(app)).toEqual(before);
    expect(await left()).toEqual([]);
  });

  it('state outside of the process, emptied between the runs: exit code 0', async () => {
    const { app, env, left } = place();
    const options = ['--env', `COUNTER=${env['COUNTER_FILE']}`, '--reset', 'rm -f "$COUNTER"'];
    expect(await cli(app, [...VERIFY, ...options, '--kill'], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(await left()).toEqual([]);
  });

  it('a private Redis: the app finds it in its environment', async () => {
    const { path, env: library } = await findRedis(usualPlaces(process.env));
    const { app, env, left } = place({
      ...APP,
      'server.js': SERVER.replace('count: next()', 'url') + REDIS_URL,
    });
    const PATH = `${dirname(path)}${delimiter}${process.env['PATH'] ?? ''}`;
    const { code, stdout, stderr } = await cli(app, [...VERIFY, '--with', 'redis', ...AS_JSON], {
      env: { ...env, ...library, PATH },
    });
    expect([code, stderr]).toEqual([0, '']);
    const [, port] = /redis:\/\/127\.0\.0\.1:(\d+)/.exec(stdout) ?? [];
    expect(await isOpen(Number(port))).toBe(false);
    expect(await left()).toEqual([]);
  });

  it('a private S3: the names of the AWS SDK are set', async () => {
    const { app, env, left } = place({
      ...APP,
      'server.js': SERVER.replace('count: next()', 'url') + S3_URL,
    });
    const outcome = await cli(app, [...VERIFY, '--with', 's3', ...AS_JSON], { env });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\/verify/);
    expect(await left()).toEqual([]);
  });

  it('an app whose port is fixed in its code', async () => {
    const { app, env, left } = place({
      ...APP,
      'server.js': SERVER.replace('listen(process.env.PORT', 'listen(3000'),
    });
    const options = ['--port', '3000', ...AS_JSON, '--replicas', '2'];
    expect(await cli(app, [...VERIFY, ...options], { env })).toMatchObject({ code: 1, stderr: '' });
    expect(await left()).toEqual([]);
  });
});

describe('the report', () => {
  it.each([
    ['html', /^<!doctype html>/i],
    ['junit', /^<\?xml version="1.0"/],
    ['json', /^\{\n {2}"schemaVersion": 1,/],
    ['text', /^Requests\n/],
  ] as const)('as %s, in a file; what it comes to is said all the same', async (format, beginning) => {
    const { app, env } = place();
    const report = join(dirname(env['NOTES'] ?? ''), 'report');
    const options = ['--format', format, '-o', report, '--random', '--seed', '1', '--replicas', '2'];
    const { code, stdout, stderr } = await cli(app, [...VERIFY, ...options], { env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/were answered as by one process; \d were not/);
    expect(readFileSync(report, 'utf8')).toMatch(beginning);
  });

  it('names the state behind a request', async () => {
    const files = { ...APP, 'package.json': '{"name": "app", "main": "server.js"}' };
    const { app, env } = place(files);
    const { stdout } = await cli(app, VERIFY, { env });
    expect(stdout).toContain('  may come from server.js:5 count (memory-counter)');
  });
});

describe('a recording', () => {
  it('is a trace', async () => {
    const { app, env, left } = place();
    const target = createServer((_, response) => response.end('{"count":1}')).listen(0, '127.0.0.1');
    await once(target, 'listening');
    const { port } = target.address() as AddressInfo;
    const record = ['verify', 'record', '--to', `http://127.0.0.1:${port}`, '--port', '0', '-o', 'trace.har'];
    const { code, stderr } = await recorded(app, record, (url) => [
      fetch(`${url}/count`, { method: 'POST' }),
      fetch(`${url}/count`, { method: 'POST' }),
    ]);
    target.close();
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([0, 'trace.har: 2 requests']);
    const outcome = await cli(
      app,
      ['verify', '--start', 'node server.js', '--trace', 'trace.har', ...AS_JSON],
      { env },
    );
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ summary: { requests: 2, same: 1, different: 1 } });
    expect(await left()).toEqual([]);
  });
});

describe('the baseline', () => {
  const FIXED = SERVER.replace('count: next()', 'count: 1');

  it('a git ref: one process of that commit; the repository stays as it is', async () => {
    const { app, env, left } = place();
    git(app, 'tag', 'before');
    lay(app, { 'server.js': FIXED });
    commitAll(app);
    const before = [
      git(app, 'worktree', 'list'),
      git(app, 'status', '--porcelain'),
      readdirSync(join(app, '.git')),
    ];
    const outcome = await cli(app, [...VERIFY, '--baseline', 'before', ...AS_JSON], { env });
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    const { steps } = JSON.parse(outcome.stdout) as { steps: { difference: unknown }[] };
    expect(steps[3]?.difference).toEqual({ where: 'body.count', baseline: '4', replicas: '1' });
    const after = [
      git(app, 'worktree', 'list'),
      git(app, 'status', '--porcelain'),
      readdirSync(join(app, '.git')),
    ];
    expect(after).toEqual(before);
    expect(await left()).toEqual([]);
  });

  it('is built there, with the packages that are installed beside the app', async () => {
    const files = {
      ...APP,
      '.gitignore': 'node_modules\n.env',
      'source.js': `module.exports = require('one');`,
    };
    const start = `const answer = require('./built.js');${FIXED.replace('count: 1', 'answer')}`;
    const { app, env, left } = place({ ...files, 'server.js': start });
    lay(app, {
      'node_modules/one/index.js': `module.exports = 'one';`,
      '.env': '',
      'built.js': `module.exports = 2;`,
    });
    const options = [
      '--baseline',
      'HEAD',
      '--build',
      'cat .env && cp source.js built.js',
      '--format',
      'json',
    ];
    const { code, stdout } = await cli(app, [...VERIFY, ...options], { env });
    expect(code).toBe(1);
    expect(stdout).toContain('"baseline": "\\"one\\""');
    expect(await left()).toEqual([]);
  });

  it('a folder', async () => {
    const { app, env, left } = place();
    const other = folderWith({ 'server.js': FIXED });
    const outcome = await cli(
      app,
      [...VERIFY, '--baseline', other, '--replicas', '1', '--restart-every', '0'],
      { env },
    );
    expect(outcome).toMatchObject({ code: 1, stderr: '' });
    expect(await left()).toEqual([]);
  });
});

describe('what cannot be run: exit code 2, one line, nothing left', () => {
  const run = async (files: Tree, args: string[] = []) => {
    const { app, env, left } = place({ ...APP, ...files });
    const outcome = await cli(app, [...VERIFY, ...args], { env });
    return { ...outcome, stderr: outcome.stderr.replaceAll(app, 'APP'), left: await left() };
  };

  it('a crash at the start: what it wrote comes first', async () => {
    const { code, stderr, left } = await run({
      'server.js': `${SERVER.replace('let count', 'connect(); let count')}\nfunction connect() { throw new Error('no database'); }`,
    });
    expect([code, left]).toEqual([2, []]);
    expect(stderr).toMatch(/^ {2}\| .*server\.js:\d+\n(?: {2}\| .*\n)*? {2}\| Error: no database\n/);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'stateless-codemod: baseline: `node server.js` in APP ended before it was ready (exit code 1)',
    );
  });

  it('a start that hangs', async () => {
    const hanging = SERVER.replace('.listen(process.env.PORT)', '; setInterval(() => {}, 1000)');
    const { code, stderr, left } = await run({ 'server.js': hanging }, ['--ready-timeout', '1']);
    expect([code, left]).toEqual([2, []]);
    expect(stderr).toMatch(
      /^stateless-codemod: baseline: `node server\.js` in APP did not accept connections on port /,
    );
    expect(stderr).toMatch(
      /within 1000 ms; does it listen on \$PORT\? If its port is fixed in its code, name it: --port N\n$/,
    );
  });

  it('a time limit', async () => {
    const slow = SERVER.replace('res.end(', 'void (');
    const { code, stderr, left } = await run({ 'server.js': slow }, ['--time-limit', '2']);
    expect([code, left]).toEqual([2, []]);
    expect(stderr).toBe('stateless-codemod: --time-limit: not done after 2 s; all was ended\n');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s in the middle', async (signal) => {
    const slow = SERVER.replace('res.end(', 'void (');
    const { app, env, left } = place({ ...APP, 'server.js': slow });
    const { code, stderr } = await interrupted(app, env, signal);
    expect([code, stderr]).toEqual([
      2,
      `stateless-codemod: interrupted by ${signal}; all that was started has been ended\n`,
    ]);
    expect(await left()).toEqual([]);
  });

  it('SIGKILL in the middle: guards end what the command could not', async () => {
    const slow = SERVER.replace('res.end(', 'void (');
    const { app, env, left } = place({ ...APP, 'server.js': slow });
    expect(await interrupted(app, env, 'SIGKILL')).toMatchObject({ code: null, stderr: '' });
    await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 20_000, interval: 100 });
  });

  it('a reset or a build that fails', async () => {
    const { app, env } = place();
    const reset = await cli(app, [...VERIFY, '--reset', 'echo no such table >&2; exit 3'], { env });
    expect(reset).toMatchObject({
      code: 2,
      stderr:
        'stateless-codemod: --reset: `echo no such table >&2; exit 3` failed (exit code 3): no such table\n',
    });
    expect(readdirSync(env['TMPDIR'] ?? '')).toEqual([]);
  });

  it.each([
    ['no command', ['verify', '--trace', 'trace.json'], '--start is needed: the command that starts the app'],
    [
      'no trace',
      ['verify', '--start', 'x'],
      '--trace is needed, a file of requests; stateless-codemod verify record makes one',
    ],
    [
      'a number that is none',
      [...VERIFY, '--replicas', 'two'],
      '--replicas two: expected a whole number from 1',
    ],
    ['a number that is too small', [...VERIFY, '--race', '1'], '--race 1: expected a whole number from 2'],
    [
      'a time that no timer takes',
      [...VERIFY, '--time-limit', '3000000'],
      '--time-limit 3000000: expected at most 2147483 seconds',
    ],
    ['a variable without a value', [...VERIFY, '--env', 'A'], '--env A: expected NAME=VALUE'],
    ['an unknown service', [...VERIFY, '--with', 'mysql'], '--with "mysql": use redis or s3'],
  ])('%s', async (_, args, message) => {
    const { app, env } = place();
    expect(await cli(app, args, { env })).toEqual({
      code: 2,
      stdout: '',
      stderr: `stateless-codemod: ${message}; stateless-codemod --help shows the options\n`,
    });
  });

  it.each([
    [
      'a trace that is not there',
      ['--trace', 'no.har'],
      '--trace no.har: cannot be read: ENOENT: no such file or directory',
    ],
    ['a folder that is not there', ['no'], 'no such folder: no; name the folder of the app to start'],
    ['a ref that is not there', ['--baseline', 'no'], '--baseline no: neither a folder nor a commit of APP'],
  ])('%s', async (_, args, message) => {
    const { app, env } = place();
    const { code, stderr } = await cli(app, [...VERIFY, ...args], { env });
    expect([code, stderr.replaceAll(app, 'APP')]).toEqual([2, `stateless-codemod: ${message}\n`]);
    expect(readdirSync(env['TMPDIR'] ?? '')).toEqual([]);
  });
});

/** Sends the signal once the app runs, as a terminal would: the request under way never gets an answer. */
async function interrupted(
  app: string,
  env: Record<string, string>,
  signal: NodeJS.Signals,
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...VERIFY], { cwd: app, env: { ...ENVIRONMENT, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  while (!readFileSync(env['NOTES'] ?? '', 'utf8').includes('\n')) await pause(20);
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Runs the proxy, sends requests through it one after the other, and ends it as a person would. */
async function recorded(
  app: string,
  args: string[],
  use: (url: string) => Promise<Response>[],
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: app, env: ENVIRONMENT });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  while (!stderr.includes('Ctrl-C')) await pause(20);
  const [url = ''] = /http:\S+(?=;)/.exec(stderr) ?? [];
  for (const answer of use(url)) await (await answer).text();
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: '', stderr };
}
