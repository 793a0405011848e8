import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { replay, type ReplayResult, type TraceStep } from '../../src/verify/index.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp;
afterEach(async () => {
  await app.expectNothingLeft();
  await app.remove();
});

const verdicts = (result: ReplayResult) => result.steps.map((step) => step.verdict);

const COUNTER = `
const counts = new Map();
serve(({ path }) => {
  counts.set(path, (counts.get(path) ?? 0) + 1);
  return { path, count: counts.get(path) };
});`;

test('a counter in a Map fails on two replicas, at the step that another process answers', async () => {
  app = await writeApp(COUNTER);
  const trace = [{ path: '/a' }, { path: '/b' }, { path: '/b' }, { path: '/b' }];
  const result = await replay({ ...app.options, trace, replicas: 2 });
  // /b: replica 1, replica 0 (knows nothing of it), replica 1 (knows of one).
  expect(verdicts(result)).toEqual(['same', 'same', 'different', 'different']);
  expect(result.steps[2]).toMatchObject({
    step: 3,
    replica: 0,
    difference: { where: 'body.count', baseline: '2', replicas: '1' },
    summary: 'body.count: 2 on the baseline, 1 on replica 0',
  });
  expect(result.counts).toEqual({ same: 2, different: 2, unexpected: 0 });
  expect(result.interchangeable).toBe(false);
});

test('the same counter passes on one replica without restarts', async () => {
  app = await writeApp(COUNTER);
  const trace = [{ path: '/a' }, { path: '/a' }, { path: '/a' }];
  const result = await replay({ ...app.options, trace, replicas: 1 });
  expect(verdicts(result)).toEqual(['same', 'same', 'same']);
  expect(result.interchangeable).toBe(true);
  expect(result.replicas.map(({ name, restarts }) => ({ name, restarts }))).toEqual([
    { name: 'replica', restarts: 0 },
  ]);
});

test('one replica with a restart forgets', async () => {
  app = await writeApp(COUNTER);
  const trace = [{ path: '/a' }, { path: '/a' }, { path: '/a' }];
  const result = await replay({ ...app.options, trace, replicas: 1, restartEvery: 2 });
  expect(verdicts(result)).toEqual(['same', 'same', 'different']);
  expect(result.replicas[0]?.restarts).toBe(1);
});

test('a stateless app passes, whatever differs by itself', async () => {
  app = await writeApp(
    `
import { randomUUID, randomBytes } from 'node:crypto';
serve(({ path, res, req }) => {
  res.setHeader('set-cookie', 'sid=' + randomUUID());
  if (path === '/json') return { now: Date.now(), id: randomUUID(), tags: ['a', { token: randomBytes(9).toString('base64') }], [randomUUID()]: 1, fixed: 'x' };
  if (path === '/html') return '<h1>Hello</h1>\\n<input name="csrf" value="' + randomBytes(20).toString('base64') + '"> <b>' + new Date().toISOString() + '</b>\\n<p>bye</p>';
  if (path === '/list') return Array.from({ length: (process.pid % 1000) + 1 }, () => 1);
  if (path === '/self') return { pid: process.pid, cwd: process.cwd(), url: 'http://' + req.headers.host + '/', port: 'http://127.0.0.1:' + process.env.PORT + '/' };
  res.writeHead(302, { location: '/login?state=' + randomUUID() }).end();
});`,
  );
  const trace = ['/json', '/html', '/list', '/self', '/'].map((path) => ({ path }));
  const result = await replay({ ...app.options, trace, replicas: 2, restartEvery: 1 });
  expect(verdicts(result)).toEqual(['same', 'same', 'same', 'same', 'same']);
  // Folder and port of the process are known and need not be learned.
  expect(result.steps.map((step) => step.noise)).toEqual([
    [
      'cookie sid',
      'body.now',
      'body.id',
      'body.tags[1].token',
      expect.stringMatching(/^body\./),
      expect.stringMatching(/^body\./),
    ],
    ['cookie sid', 'body line 2'],
    ['cookie sid', 'body'],
    ['cookie sid', 'body.pid'],
    ['header location', 'cookie sid'],
  ]);
});

test('times in whole seconds count as noise too: the baseline pauses between its runs', async () => {
  app = await writeApp(`serve(() => ({ second: Math.floor(Date.now() / 1000), fixed: 1 }));`);
  const { app: folder, start, env } = app.options;
  const result = await replay({ app: folder, start, env, trace: [{ path: '/' }], replicas: 2 });
  expect(result.steps[0]?.noise).toEqual(['body.second']);
});

test('beside noise, a difference is still found', async () => {
  app = await writeApp(`
import { randomUUID } from 'node:crypto';
let visits = 0;
serve(() => '<p>id ' + randomUUID() + ' visits ' + ++visits + '</p>');`);
  const result = await replay({ ...app.options, trace: [{ path: '/' }, { path: '/' }], replicas: 2 });
  expect(verdicts(result)).toEqual(['same', 'different']);
  expect(result.steps[1]?.difference?.where).toBe('body line 1');
});

/** Answers with the word for the process: the first is that of the first process that was started, and so on. */
const wordByStart = (words: string) => `
import { readFileSync } from 'node:fs';
const starts = readFileSync(process.env.NOTES, 'utf8').split('\\n').length - 2;
serve(() => ({ word: '${words}'.split(' ')[starts] ?? 'late' }));`;

test('what was the same in both runs of the baseline by chance is noise once it has differed', async () => {
  app = await writeApp(wordByStart('head head tail tail tail'));
  const result = await replay({ ...app.options, trace: [{ path: '/' }], replicas: 2 });
  expect(verdicts(result)).toEqual(['same']);
  expect([result.baselineRuns, result.steps[0]?.noise]).toEqual([3, ['body.word']]);
});

test('what differs on the replicas once, but not again, does so by chance', async () => {
  app = await writeApp(wordByStart('1ms 1ms 2ms 2ms 1ms 1ms 1ms'));
  const result = await replay({ ...app.options, trace: [{ path: '/' }], replicas: 2 });
  expect(verdicts(result)).toEqual(['same']);
  expect([result.baselineRuns, result.steps[0]?.noise]).toEqual([3, []]);
});

test('what is the same in each run of the baseline and another thing in each on the replicas is a difference', async () => {
  app = await writeApp(`serve(() => ({ name: process.env.NAME ?? String(process.pid) }));`);
  const { env } = app.options;
  const baseline = { env: { ...env, NAME: 'one' } };
  const result = await replay({ ...app.options, trace: [{ path: '/' }], replicas: 2, baseline });
  expect(verdicts(result)).toEqual(['different']);
  expect(result.baselineRuns).toBe(12);
});

test('another status counts at once', async () => {
  app = await writeApp(`
let visits = 0;
serve(({ res }) => ((res.statusCode = ++visits === 1 ? 201 : 200), {}));`);
  const result = await replay({ ...app.options, trace: [{ path: '/' }, { path: '/' }], replicas: 2 });
  expect(verdicts(result)).toEqual(['same', 'different']);
  expect([result.baselineRuns, result.baseline.length]).toEqual([6, 6]);
});

test('headers are compared too, but for those of the connection', async () => {
  app = await writeApp(`
let visits = 0;
serve(({ path, res }) => {
  res.setHeader('x-id', Math.random()).setHeader('x-runtime', ++visits);
  if (path === '/header') res.setHeader('x-total', visits);
  if (path === '/cookie') res.setHeader('set-cookie', 'visits=' + visits);
  return {};
});`);
  const trace = ['/', '/', '/header', '/cookie'].map((path) => ({ path }));
  const result = await replay({ ...app.options, trace, replicas: 1, restartEvery: 1 });
  expect(result.steps.map(({ summary }) => summary)).toEqual([
    ...[null, null],
    'header x-total: "3" on the baseline, "1" on replica 0',
    'cookie visits: "4" on the baseline, "1" on replica 0',
  ]);
  expect(result.steps[0]?.noise).toEqual(['header x-id']);
});

test('a file in os.tmpdir() or in the app is not there for the next process', async () => {
  app = await writeApp(`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
serve(({ method, path, body, res }) => {
  const file = path === '/tmp' ? join(tmpdir(), 'upload.txt') : join(import.meta.dirname ?? '.', 'upload.txt');
  if (method === 'PUT') return writeFileSync(file, body), { stored: true };
  if (!existsSync(file)) return (res.statusCode = 404), { stored: false };
  return { text: readFileSync(file, 'utf8') };
});`);
  const trace: TraceStep[] = ['/tmp', '/here'].flatMap((path) => [
    { method: 'PUT', path, body: 'hello' },
    { path, expectStatus: 200, expectBody: 'hello' },
  ]);
  const result = await replay({ ...app.options, trace, replicas: 2 });
  expect(verdicts(result)).toEqual(['same', 'unexpected', 'same', 'unexpected']);
  expect(result.steps[1]).toMatchObject({
    summary: 'replica 1: expected status 200, got 404',
    unexpected: 'expected status 200, got 404',
    baselineUnexpected: null,
    difference: { where: 'status', baseline: '200', replicas: '404' },
  });
});

test('clients have cookies of their own; noCookies neither sends nor keeps them', async () => {
  app = await writeApp(`
serve(({ path, req, res }) => {
  if (path.startsWith('/login/')) res.setHeader('set-cookie', ['user=' + path.slice(7) + '; Path=/; HttpOnly', 'theme=dark; Path=/settings']);
  return { cookie: req.headers.cookie ?? null };
});`);
  const trace: TraceStep[] = [
    { path: '/login/ann', client: 'ann' },
    { path: '/login/bob', client: 'bob' },
    { path: '/', client: 'ann', expectBody: '^{"cookie":"user=ann"}$' },
    { path: '/settings/x?y=1', client: 'bob', expectBody: '^{"cookie":"theme=dark; user=bob"}$' },
    { path: '/', expectBody: '^{"cookie":null}$' },
    { path: '/login/eve', client: 'ann', noCookies: true, expectBody: '^{"cookie":null}$' },
    { path: '/', client: 'ann', expectBody: '^{"cookie":"user=ann"}$' },
    { path: '/', client: 'ann', headers: { Cookie: 'own=1' }, expectBody: '^{"cookie":"own=1"}$' },
  ];
  const result = await replay({ ...app.options, trace, replicas: 2, restartEvery: 1, signal: 'SIGKILL' });
  expect(result.steps.map((step) => step.summary)).toEqual(trace.map(() => null));
});

test('saved values go into later paths, headers, bodies and expectations', async () => {
  // Keeps nothing itself: the id carries all there is.
  app = await writeApp(`
import { randomUUID } from 'node:crypto';
serve(({ method, path, body, req, res }) => {
  if (path === '/new') return { id: randomUUID() };
  if (path === '/go') return void res.writeHead(303, { location: '/done?code=' + randomUUID() + '&x=1' }).end();
  return { method, path, body: body && JSON.parse(body), type: req.headers['content-type'] ?? null, tag: req.headers['x-tag'] ?? null };
});`);
  const trace: TraceStep[] = [
    { path: '/new', save: { id: { from: 'body', regex: '"id":"([^"]+)"' } } },
    { path: '/go', expectStatus: 303, save: { code: { from: 'location', regex: 'code=([^&]+)' } } },
    {
      path: '/items/{{id}}',
      headers: { 'x-tag': 'c-{{code}}' },
      expectBody: '"path":"/items/{{id}}".*"tag":"c-{{code}}"',
    },
    {
      method: 'delete',
      path: '/',
      body: { ids: ['{{id}}', 1], '{{code}}': null },
      expectBody: '"ids":\\["{{id}}",1\\],"{{code}}":null',
    },
    {
      method: 'POST',
      path: '/',
      bodyBase64: Buffer.from('"raw"').toString('base64'),
      expectBody: '"body":"raw","type":null',
    },
  ];
  const result = await replay({ ...app.options, trace, replicas: 2 });
  expect(result.steps.map((step) => step.summary)).toEqual([null, null, null, null, null]);
  expect(result.steps[2]?.path).toMatch(/^\/items\/[0-9a-f-]{36}$/);
  // Saved values count as the same everywhere: in later steps nothing is left to ignore.
  expect(result.steps.slice(1).map((step) => step.noise)).toEqual([[], [], [], []]);
  expect(JSON.parse(body(result, 3))).toMatchObject({ method: 'DELETE', type: 'application/json' });
});

const body = (result: ReplayResult, index: number): string => {
  const answer = result.steps[index]?.answers.replicas;
  return answer && 'body' in answer ? answer.body : '';
};

test('a saved value that is no noise must be the same on the replicas', async () => {
  app = await writeApp(`let last = 0; serve(() => ({ id: ++last }));`);
  const save = { id: { from: 'body' as const, regex: '\\d+' } };
  const result = await replay({ ...app.options, trace: [{ path: '/' }, { path: '/', save }], replicas: 2 });
  expect(verdicts(result)).toEqual(['same', 'different']);
});

test('an expectation that the baseline does not meet either is marked', async () => {
  app = await writeApp(`serve(() => ({ ok: true }));`);
  const trace = [
    { path: '/', expectBody: 'fine' },
    { path: '/', save: { id: { from: 'body' as const, regex: 'id=(.)' } } },
  ];
  const result = await replay({ ...app.options, trace, replicas: 1 });
  expect(verdicts(result)).toEqual(['unexpected', 'unexpected']);
  expect(result.steps[0]).toMatchObject({
    unexpected: 'expected a body that matches /fine/, got "{\\"ok\\":true}"',
    baselineUnexpected: 'expected a body that matches /fine/, got "{\\"ok\\":true}"',
    difference: null,
  });
  expect(result.steps[1]?.unexpected).toBe('nothing in the answer to save as {{id}}');
});

test('a request without an answer is an outcome, and a replica that died is started again', async () => {
  app = await writeApp(`
let calls = 0;
serve(({ path, req }) => {
  if (path === '/reset') return void req.socket.destroy();
  if (path === '/die' && process.env.FRAGILE) process.exit(3);
  return { calls: ++calls };
});`);
  const { env } = app.options;
  const trace = [{ path: '/' }, { path: '/reset' }, { path: '/die', expectStatus: 200 }, { path: '/' }];
  const options = { ...app.options, trace, replicas: 1, baseline: { env } };
  const result = await replay({ ...options, env: { ...env, FRAGILE: 'yes' } });
  expect(result.steps.map(({ verdict, summary, crash }) => ({ verdict, summary, crash }))).toEqual([
    { verdict: 'same', summary: null, crash: null },
    { verdict: 'same', summary: null, crash: null },
    {
      verdict: 'unexpected',
      summary: 'replica 0: expected status 200, got no answer (ECONNRESET)',
      crash: null,
    },
    { verdict: 'different', summary: 'body.calls: 3 on the baseline, 1 on replica 0', crash: 'exit code 3' },
  ]);
  expect(result.steps[1]?.answers.replicas).toEqual({ error: 'ECONNRESET' });
});

test('a baseline that dies cannot be compared with', async () => {
  app = await writeApp(`serve(({ path }) => (path === '/die' ? process.exit(3) : {}));`);
  const run = replay({
    ...app.options,
    trace: [{ path: '/' }, { path: '/die' }, { path: '/' }],
    replicas: 2,
  });
  await expect(run).rejects.toThrow(
    new Failure(
      'baseline: the process ended by itself after step 2 (exit code 3); leave that request out of the trace',
    ),
  );
});

test('an answer that does not come in time is an outcome', async () => {
  app = await writeApp(`serve(({ path }) => (path === '/slow' ? new Promise(() => {}) : {}));`);
  const trace = [{ path: '/slow', expectStatus: 200 }, { path: '/' }];
  const result = await replay({ ...app.options, trace, replicas: 1, answerMs: 300 });
  expect(result.steps.map((step) => step.unexpected)).toEqual([
    'expected status 200, got no answer (ETIMEDOUT)',
    null,
  ]);
});

test('reset runs before each run, progress is told, the baseline may be another app', async () => {
  app = await writeApp(`serve(() => ({ version: process.env.VERSION, redis: process.env.REDIS ?? null }));`);
  const events: string[] = [];
  const result = await replay({
    ...app.options,
    env: { ...app.options.env, VERSION: '2' },
    baseline: { env: { ...app.options.env, VERSION: '1', REDIS: 'none' } },
    trace: [{ path: '/' }, { path: '/' }],
    replicas: 2,
    reset: () => Promise.resolve(void events.push('reset')),
    onProgress: ({ run, done, total }) => events.push(`${run} ${done}/${total}`),
  });
  const played = (run: string) => ['reset', `${run} 1/2`, `${run} 2/2`];
  const again = played('baseline again');
  expect(events.slice(0, 9)).toEqual([...played('baseline'), ...again, ...played('replicas')]);
  // What differs is looked at again and again before it counts.
  const round = [again, again, again, played('replicas')];
  const more = [again, played('replicas'), ...round, ...round, again, again, again];
  expect(events.slice(9)).toEqual(more.flat());
  expect(result.baselineRuns).toBe(12);
  expect(result.steps[0]?.difference).toEqual({ where: 'body.version', baseline: '"1"', replicas: '"2"' });
});

test('restarts go round the replicas, with the signals that were asked for', async () => {
  app = await writeApp(`
process.on('SIGTERM', () => (note('bye ' + process.pid), process.exit(0)));
serve(() => ({ pid: process.pid }));`);
  const trace = Array.from({ length: 5 }, () => ({ path: '/' }));
  const result = await replay({ ...app.options, trace, replicas: 2, restartEvery: 1, signal: 'alternate' });
  expect(result.replicas.map((replica) => replica.restarts)).toEqual([2, 2]);
  expect(result.replicas.map((replica) => replica.log)).toEqual([
    ['--- ended with SIGTERM, starting again ---', '--- ended with SIGKILL, starting again ---'],
    ['--- ended with SIGKILL, starting again ---', '--- ended with SIGTERM, starting again ---'],
  ]);
  const pids = result.steps.map((step) => (JSON.parse(body(result, step.step - 1)) as { pid: number }).pid);
  expect(new Set(pids).size).toBe(5);
  const byes = (await app.notes()).filter((line) => line.startsWith('bye '));
  // Asked in turn 0 1 0 1 0: the first life of replica 0 ended politely, that of replica 1 did not.
  expect(byes).toContain(`bye ${pids[0]}`);
  expect(byes).not.toContain(`bye ${pids[1]}`);
  expect(byes).not.toContain(`bye ${pids[2]}`);
  expect(byes).toContain(`bye ${pids[3]}`);
});
