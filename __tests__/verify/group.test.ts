import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { basename, dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CookieJar, type Group, type Outcome, startGroup } from '../../src/verify/index.js';
import { isRunning, type TestApp, writeApp } from './apps.js';

let app: TestApp;
let group: Group;
afterEach(async () => {
  await group.stop();
  await app.expectNothingLeft();
  await app.remove();
});

const json = <T>(outcome: Outcome): T => {
  if ('error' in outcome) throw new Error(outcome.error);
  return JSON.parse(outcome.body) as T;
};

interface Self {
  pid: number;
  cwd: string;
  tmp: string;
  env: Record<string, string>;
}
const SELF = `
import { tmpdir } from 'node:os';
serve(() => ({ pid: process.pid, cwd: process.cwd(), tmp: tmpdir(), env: process.env }));`;

test('every replica has its own port, folder and TMPDIR, and the environment that was given, no more', async () => {
  app = await writeApp(SELF);
  group = await startGroup({
    ...app.options,
    env: { ...app.options.env, HOME: '/home/someone' },
    replicas: 2,
  });
  const [a, b] = [
    json<Self>(await group.request(0, { path: '/' })),
    json<Self>(await group.request(1, { path: '/' })),
  ];
  expect(new Set([app.folder, a.cwd, b.cwd, a.tmp, b.tmp]).size).toBe(5);
  expect(await readdir(a.cwd)).toEqual(await readdir(app.folder));
  expect(a.env).toEqual({
    NOTES: app.options.env.NOTES,
    HOME: '/home/someone',
    PORT: String(group.replicas[0]?.container.port),
    PWD: a.cwd,
    ...{ TMPDIR: a.tmp, TMP: a.tmp, TEMP: a.tmp },
  });
  expect(a.env.PORT).not.toBe(b.env.PORT);
});

test('a restart gives a new process, a fresh copy and an empty TMPDIR', async () => {
  app = await writeApp(`
import { appendFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
serve(({ method }) => {
  if (method === 'POST') for (const folder of [process.cwd(), tmpdir()]) appendFileSync(folder + '/written', 'x');
  return { pid: process.pid, here: readdirSync('.'), tmp: readdirSync(tmpdir()) };
});`);
  group = await startGroup({ ...app.options, replicas: 1 });
  const container = () => group.replicas[0]?.container.folder ?? '';
  const firstFolder = container();
  const clean = { here: ['prelude.mjs', 'server.mjs'], tmp: [] };
  const first = json<{ pid: number }>(await group.request(0, { method: 'POST', path: '/' }));
  expect(first).toMatchObject({ here: [...clean.here, 'written'], tmp: ['written'] });
  await group.restart(0, 'SIGKILL');
  const second = json<{ pid: number }>(await group.request(0, { path: '/' }));
  expect(second).toMatchObject(clean);
  expect(second.pid).not.toBe(first.pid);
  expect(isRunning(first.pid)).toBe(false);
  expect(await readdir(app.folder)).toEqual(clean.here);
  expect(container()).not.toBe(firstFolder);
  expect(await readdir(dirname(firstFolder))).toEqual([basename(container())]);
});

test('an app that ignores SIGTERM is killed after the grace time', async () => {
  app = await writeApp(`process.on('SIGTERM', () => note('ignored ' + process.pid));${SELF}`);
  group = await startGroup({ ...app.options, graceMs: 1_500, replicas: 1 });
  const { pid } = json<Self>(await group.request(0, { path: '/' }));
  await group.restart(0, 'SIGTERM');
  expect(isRunning(pid)).toBe(false);
  expect(await app.notes()).toContain(`ignored ${pid}`);
  expect(json<Self>(await group.request(0, { path: '/' })).pid).not.toBe(pid);
});

const PARENT = (stdio: string) => `
import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['child.mjs'], { stdio: ['ignore', '${stdio}', '${stdio}', 'ipc'] });
const port = new Promise((resolve) => child.once('message', resolve));
serve(async () => ({ port: await port }));`;
const CHILD = `
import { createServer } from 'node:net';
process.on('SIGTERM', () => {});
process.on('disconnect', () => {});
const server = createServer(() => {}).listen(0, '127.0.0.1', () => process.send(server.address().port));`;

for (const stdio of ['inherit', 'ignore']) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`a child process (output: ${stdio}) that outlives its parent ends with the replica on ${signal}`, async () => {
      app = await writeApp(PARENT(stdio), { 'child.mjs': CHILD });
      group = await startGroup({ ...app.options, graceMs: 300, replicas: 1 });
      const { port } = json<{ port: number }>(await group.request(0, { path: '/' }));
      const connection = await open(port);
      const closed = new Promise((resolve) => connection.once('close', resolve));
      await group.restart(0, signal);
      // The child holds the other end for as long as it lives.
      await closed;
      await expect(open(port)).rejects.toThrow('ECONNREFUSED');
    });
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // A killed process may reset the connection instead of closing it.
  socket.on('error', () => {});
  return socket.resume();
}

test('a shell command: the app behind the shell shuts down before it is killed', async () => {
  app = await writeApp(`
process.on('SIGTERM', () => setTimeout(() => (note('bye ' + process.pid), process.exit(0)), 100));
${SELF}`);
  const start = `GREETING=hello ; export GREETING; "${process.execPath}" server.mjs; echo done`;
  group = await startGroup({ ...app.options, start, replicas: 1 });
  const { pid, env } = json<Self>(await group.request(0, { path: '/' }));
  expect(env.GREETING).toBe('hello');
  await group.restart(0, 'SIGTERM');
  expect(await app.notes()).toContain(`bye ${pid}`);
});

test('a jar keeps a session over replicas; output is kept, the last lines of it', async () => {
  app = await writeApp(`
serve(({ req, res }) => {
  for (let i = 0; i < 600; i++) console.log('line ' + i);
  res.setHeader('set-cookie', 'seen=1');
  return { cookie: req.headers.cookie ?? null };
});`);
  group = await startGroup({ ...app.options, replicas: 2 });
  const jar = new CookieJar();
  expect(json(await group.request(0, { path: '/' }, jar))).toEqual({ cookie: null });
  expect(json(await group.request(1, { path: '/' }, jar))).toEqual({ cookie: 'seen=1' });
  await group.stop();
  const lines = group.replicas[0]?.log.lines ?? [];
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([500, 'line 100', 'line 599']);
});

test('readiness by path waits until the app says so', async () => {
  app = await writeApp(`
let asked = 0;
serve(({ path, res }) => {
  if (path === '/ready' && ++asked < 3) res.statusCode = 503;
  return { asked };
});`);
  group = await startGroup({ ...app.options, ready: { path: '/ready' }, portVariable: 'PORT', replicas: 1 });
  expect(json(await group.request(0, { path: '/' }))).toEqual({ asked: 3 });
});

test('every replica sees the same host, as behind a load balancer, on a connection of its own', async () => {
  app = await writeApp(
    `serve(({ req }) => ({ host: req.headers.host, connection: req.headers.connection }));`,
  );
  group = await startGroup({ ...app.options, host: 'shop.example', replicas: 2 });
  expect(json(await group.request(0, { path: '/' }))).toEqual({ host: 'shop.example', connection: 'close' });
  expect(json(await group.request(1, { path: '/' }))).toEqual({ host: 'shop.example', connection: 'close' });
  expect(json(await group.request(1, { path: '/', headers: { Host: 'other' } }))).toEqual({
    host: 'other',
    connection: 'close',
  });
});
