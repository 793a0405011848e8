import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { replay, type ReplayResult } from '../../src/verify/index.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp;
afterEach(async () => {
  await app.expectNothingLeft();
  await app.remove();
});

const summaries = (result: ReplayResult) => result.steps.map((step) => step.summary);
const hash = (bytes: Buffer) =>
  `sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 32)} (${bytes.length} bytes)`;

test('bytes are compared, and shown, by their hash; so is what is too long to keep', async () => {
  app = await writeApp(`
let count = 0;
serve(({ path, res }) => {
  if (path === '/count') return { count: ++count };
  const bytes = path === '/small' ? Buffer.from([0xff, count]) : Buffer.alloc(path === '/big' ? 100_000 : 9_000_000, count ? 'a' : 'b');
  if (path === '/big') bytes[5] = 0xff;
  res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
});`);
  const paths = ['/small', '/big', '/long', '/count', '/small', '/big', '/long'];
  const trace = [...paths.map((path) => ({ path })), { path: '/big', expectBody: 'aaa' }];
  const result = await replay({ ...app.options, trace, replicas: 2 });
  const big = (letter: string) => {
    const bytes = Buffer.alloc(100_000, letter);
    bytes[5] = 0xff;
    return bytes;
  };
  const shown = (bytes: Buffer) => JSON.stringify(hash(bytes));
  // The second replica counted; the first answers /small and /long.
  expect(result.steps.map((step) => step.difference)).toEqual([
    ...[null, null, null, null],
    { where: 'body', baseline: shown(Buffer.from([0xff, 1])), replicas: shown(Buffer.from([0xff, 0])) },
    null,
    {
      where: 'body',
      baseline: shown(Buffer.alloc(9_000_000, 'a')),
      replicas: shown(Buffer.alloc(9_000_000, 'b')),
    },
    null,
  ]);
  const answers = result.steps.map(({ answers: { replicas } }) => 'status' in replicas && replicas.encoding);
  expect(answers).toEqual(['base64', 'sha256', 'sha256', 'utf8', 'base64', 'sha256', 'sha256', 'base64']);
  expect(result.steps[5]?.answers.replicas).toMatchObject({ body: hash(big('a')) });
});

test('events are read until there are no more for a while, and compared one by one', async () => {
  app = await writeApp(`
let visits = 0;
serve(({ path, res }) => {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  if (path === '/endless') {
    let n = 0;
    const timer = setInterval(() => res.write('event: tick\\nid: ' + n + '\\ndata: {"n":' + n++ + '}\\n\\n'), 1);
    res.once('close', () => clearInterval(timer));
    return new Promise(() => {});
  }
  if (path === '/cut') return void res.end('data: 1\\n\\ndata: not whole');
  const pings = setInterval(() => res.write(': ping\\n\\n'), 20);
  res.once('close', () => clearInterval(pings));
  res.write('retry: 10\\n\\ndata: hello\\ndata: you\\n\\n');
  res.write('data: {"visits":' + ++visits + '}\\r\\n\\r\\n');
  return new Promise(() => {});
});`);
  const trace = [{ path: '/' }, { path: '/endless' }, { path: '/cut' }, { path: '/' }];
  const result = await replay({ ...app.options, trace, replicas: 2, events: { silenceMs: 300, count: 4 } });
  expect(summaries(result)).toEqual([
    null,
    null,
    null,
    'body[1].data.visits: 2 on the baseline, 1 on replica 1',
  ]);
  const bodies = result.steps.map(({ answers: { replicas } }) => 'status' in replicas && replicas.body);
  expect(bodies[0]).toBe('data: hello\ndata: you\n\ndata: {"visits":1}\n\n');
  expect(bodies[2]).toBe('data: 1\n\n');
  expect(bodies[1]).toBe([0, 1, 2, 3].map((n) => `event: tick\nid: ${n}\ndata: {"n":${n}}\n\n`).join(''));
});

test('encoded bodies are read; redirects are not followed', async () => {
  app = await writeApp(`
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
let last;
const encode = { gzip: gzipSync, deflate: deflateSync, raw: deflateRawSync, br: brotliCompressSync, lie: (text) => text };
const names = { raw: 'deflate', lie: 'gzip' };
serve(({ path, res }) => {
  if (path === '/to') return void res.writeHead(307, { location: '/count' }).end();
  if (path === '/count') return { followed: true };
  const kind = path.slice(1);
  const before = last;
  last = kind;
  res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': names[kind] ?? kind });
  res.end(encode[kind](JSON.stringify({ kind, before })));
});`);
  const paths = ['/gzip', '/deflate', '/raw', '/br', '/lie', '/to'];
  const result = await replay({
    ...app.options,
    trace: paths.map((path) => ({ path })),
    replicas: 1,
    restartEvery: 4,
  });
  const answers = result.steps.map(
    ({ answers: { baseline } }) => 'status' in baseline && [baseline.status, baseline.body],
  );
  expect(answers).toEqual([
    [200, '{"kind":"gzip"}'],
    [200, '{"kind":"deflate","before":"gzip"}'],
    [200, '{"kind":"raw","before":"deflate"}'],
    [200, '{"kind":"br","before":"raw"}'],
    [200, '{"kind":"lie","before":"br"}'],
    [307, ''],
  ]);
  expect(summaries(result)).toEqual([
    ...[null, null, null, null],
    'body.before: "br" on the baseline, (nothing) on replica 0',
    null,
  ]);
});

test('what is answered otherwise than when it was recorded is told, though it is the same on all', async () => {
  app = await writeApp(
    `serve(({ path, res }) => { res.statusCode = path === '/gone' ? 404 : 200; return {}; });`,
  );
  const trace = ['/', '/gone', '/cached'].map((path) => ({
    path,
    recorded: { status: path === '/cached' ? 304 : 200 },
  }));
  const result = await replay({ ...app.options, trace, replicas: 2 });
  expect(result.interchangeable).toBe(true);
  expect(result.notCovered).toEqual([
    {
      step: 2,
      method: 'GET',
      path: '/gone',
      why: 'was answered with 200 when it was recorded, by one process now with 404',
    },
  ]);
});
