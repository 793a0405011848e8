import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { parseTrace, replay, type TraceStep } from '../../src/verify/index.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp;
afterEach(async () => {
  await app.expectNothingLeft();
  await app.remove();
});

/** Keeps nothing, and takes only what it has made itself under this key: recorded values are worth nothing. */
const SIGNED = `
import { createHmac, randomBytes } from 'node:crypto';
const sign = (text) => createHmac('sha256', process.env.KEY).update(text).digest('hex').slice(0, 12);
const make = () => { const text = randomBytes(6).toString('hex'); return text + '-' + sign(text); };
const isOurs = (made) => { const [text, signature] = String(made).split('-'); return signature === sign(text); };
serve(({ method, path, body, query, req, res }) => {
  const need = (...values) => { if (!values.every(isOurs)) { res.statusCode = 403; return { refused: values.length }; } };
  if (path === '/login') return '<form method="post"><input type="hidden" name="_csrf" value="' + make() + '"></form>';
  if (path === '/session') {
    const refused = need(new URLSearchParams(body).get('_csrf'));
    if (refused) return refused;
    return void res.writeHead(303, { location: '/home/' + make() + '?state=' + make(), 'set-cookie': 'xsrf=' + make() + '; Path=/' }).end();
  }
  if (path.startsWith('/home/')) return need(path.slice(6), query.get('state')) ?? { api: { token: make() } };
  const [, token] = (req.headers.authorization ?? '').split(' ');
  const refused = need(token, req.headers['x-xsrf']);
  if (refused) return refused;
  if (path === '/items' && method === 'POST') return { id: make(), title: JSON.parse(body).title };
  return need(path.split('/')[2]) ?? { id: path.split('/')[2], parts: 3 };
});`;

const recorded = (name: string) =>
  `${Buffer.from(name).toString('hex').padEnd(12, '0').slice(0, 12)}-0123456789ab`;
const [csrf, home, state, xsrf, token, item] = ['csrf', 'home', 'state', 'xsrf', 'token', 'item'].map(
  recorded,
);

/** What a browser would have recorded of it elsewhere. */
const har = () => {
  const entry = (
    second: number,
    method: string,
    path: string,
    headers: object,
    postData: object | undefined,
    response: object,
  ) => ({
    startedDateTime: `2025-01-01T00:00:0${second}Z`,
    request: {
      method,
      url: `http://localhost:3000${path}`,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value: String(value) })),
      ...(postData && { postData }),
    },
    response: { status: 200, headers: [], ...response },
  });
  const auth = { Authorization: `Bearer ${token}`, 'X-Xsrf': xsrf, Cookie: `xsrf=${xsrf}` };
  const json = (value: object) => ({ content: { text: JSON.stringify(value) } });
  const form = { mimeType: 'application/x-www-form-urlencoded', text: `user=ann&_csrf=${csrf}` };
  const redirect = [
    { name: 'Location', value: `/home/${home}?state=${state}` },
    { name: 'Set-Cookie', value: `xsrf=${xsrf}; Path=/` },
  ];
  const page = `<form method="post"><input type="hidden" name="_csrf" value="${csrf}"></form>`;
  const entries = [
    entry(1, 'GET', '/login', {}, undefined, { content: { mimeType: 'text/html', text: page } }),
    entry(2, 'POST', '/session', {}, form, { status: 303, headers: redirect }),
    entry(3, 'GET', `/home/${home}?state=${state}`, {}, undefined, json({ api: { token } })),
    entry(
      4,
      'POST',
      '/items',
      auth,
      { mimeType: 'application/json', text: '{"title":"T"}' },
      json({ id: item, title: 'T' }),
    ),
    entry(5, 'GET', `/items/${item}`, auth, undefined, json({ id: item, parts: 3 })),
  ];
  return JSON.stringify({ log: { version: '1.2', entries } });
};

test('a HAR of a log-in plays on an app that takes none of the recorded values', async () => {
  app = await writeApp(SIGNED);
  const { steps } = parseTrace(har(), 't.har');
  const options = { ...app.options, env: { ...app.options.env, KEY: 'k' }, replicas: 3, restartEvery: 2 };
  const result = await replay({ ...options, trace: steps });
  const statuses = result.steps.map(({ answers: { replicas } }) => 'status' in replicas && replicas.status);
  expect(statuses).toEqual([200, 303, 200, 200, 200]);
  expect(result.steps.map((each) => each.summary)).toEqual([null, null, null, null, null]);
  expect(result.carried).toEqual([
    { name: '_csrf#1.1', from: 1, where: 'input _csrf', to: [2] },
    { name: 'location#2.2', from: 2, where: 'header location', to: [3] },
    { name: 'location#2.3', from: 2, where: 'header location', to: [3] },
    { name: 'xsrf#2.4', from: 2, where: 'cookie xsrf', to: [4, 5] },
    { name: 'token#3.5', from: 3, where: 'body.api.token', to: [4, 5] },
    { name: 'id#4.6', from: 4, where: 'body.id', to: [5] },
  ]);
  expect(result.steps[4]?.path).toMatch(/^\/items\/[0-9a-f]{12}-[0-9a-f]{12}$/);
  // The id counts as the same, though it is another one in each run.
  expect(result.steps[4]?.noise).toEqual([]);
  // As it was recorded, nobody would take it.
  const plain = await replay({ ...options, trace: steps.map(({ recorded: _, ...rest }) => rest) });
  expect(plain.carried).toEqual([]);
  expect(plain.steps.map(({ answers: { replicas } }) => 'status' in replicas && replicas.status)).toEqual([
    ...[200, 403, 403, 403, 403],
  ]);
});

/** Ids of a database that outlives the runs. */
const COUNTED = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const file = process.env.DATABASE;
const items = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
serve(({ method, path, body, res }) => {
  if (method === 'POST') {
    const all = [...items(), body];
    writeFileSync(file, JSON.stringify(all));
    return { id: all.length };
  }
  const text = items()[path.split('/')[2] - 1];
  if (text === undefined) res.statusCode = 404;
  return { text: text ?? null };
});`;
const TRACE: TraceStep[] = [
  { method: 'POST', path: '/items', body: 'one' },
  { method: 'POST', path: '/items', body: 'two' },
  { path: '/items/1', expectBody: 'one' },
  { path: '/items/2', expectBody: 'two' },
];

test('a trace without answers: the first run’s stand in, for ids that go on from run to run', async () => {
  app = await writeApp(COUNTED);
  const env = { ...app.options.env, DATABASE: join(app.options.scratch, '../database.json') };
  const result = await replay({ ...app.options, env, trace: TRACE, replicas: 2, restartEvery: 1 });
  expect(result.steps.map((each) => each.summary)).toEqual([null, null, null, null]);
  expect(result.steps.map((each) => each.path)).toEqual(['/items', '/items', '/items/5', '/items/6']);
  expect(result.carried.map(({ where, from, to }) => [where, from, to])).toEqual([
    ['body.id', 1, [3]],
    ['body.id', 2, [4]],
  ]);
});

test('ids that are the same in each run must be so on the replicas too: the trace’s own are sent', async () => {
  app = await writeApp(`
const items = [];
serve(({ method, path, body, res }) => {
  if (method === 'POST') return { id: items.push(body) };
  const text = items[path.split('/')[2] - 1];
  if (text === undefined) res.statusCode = 404;
  return { text: text ?? null };
});`);
  const result = await replay({ ...app.options, trace: TRACE, replicas: 2 });
  expect(result.carried).toEqual([]);
  expect(result.steps.map(({ verdict, path }) => [verdict, path])).toEqual([
    ['same', '/items'],
    ['different', '/items'],
    ['same', '/items/1'],
    ['unexpected', '/items/2'],
  ]);
});

test('values are captured by hand, again and again', async () => {
  app = await writeApp(`
import { randomUUID } from 'node:crypto';
serve(({ path }) => (path === '/new' ? { job: { ids: [0, randomUUID()] } } : { path }));`);
  const trace: TraceStep[] = [
    { path: '/before/x' },
    { path: '/new' },
    { path: '/jobs/{{job}}' },
    { path: '/new' },
    { path: '/jobs/{{job}}', expectBody: '^{"path":"/jobs/{{job}}"}$' },
  ];
  const captures = [{ name: 'job', jsonPath: "$.job['ids'][1]" }];
  const result = await replay({ ...app.options, trace, captures, replicas: 2 });
  expect(result.steps.map((each) => each.summary)).toEqual([null, null, null, null, null]);
  const paths = result.steps.map((each) => each.path);
  expect(paths[2]).toMatch(/^\/jobs\/[0-9a-f-]{36}$/);
  expect(paths[4]).not.toBe(paths[2]);
  expect(result.carried).toEqual([{ name: 'job', from: 2, where: 'body.job.ids[1]', to: [3, 5] }]);
  for (const [jsonPath, message] of [
    ['$..id', 'capture job: $..id: expected keys and indexes only, such as $.items[0].id, got ..id'],
    ['job', 'capture job: job: expected keys and indexes only, such as $.items[0].id'],
    ['$', 'capture job: $: expected keys and indexes only, such as $.items[0].id'],
    [
      '$.a[?(@.b)]',
      'capture job: $.a[?(@.b)]: expected keys and indexes only, such as $.items[0].id, got [?(@.b)]',
    ],
  ] as const) {
    const run = replay({ ...app.options, trace, captures: [{ name: 'job', jsonPath }], replicas: 2 });
    await expect(run).rejects.toThrow(new Failure(message));
  }
});

test('tags of static files are carried too: every copy of a file has the same', async () => {
  app = await writeApp(
    `
import { statSync } from 'node:fs';
serve(({ req, res }) => {
  const { size, mtime } = statSync('static.txt');
  const tag = '"' + size.toString(16) + '-' + mtime.getTime().toString(16) + '"';
  res.setHeader('etag', tag);
  if (req.headers['if-none-match'] === tag) res.statusCode = 304;
  return {};
});`,
    { 'static.txt': 'x' },
  );
  const tag = '"1-18c0ffee123"';
  const trace: TraceStep[] = [
    { path: '/static.txt', recorded: { status: 200, headers: { ETag: tag } } },
    { path: '/static.txt', headers: { 'if-none-match': tag }, recorded: { status: 304 } },
  ];
  const result = await replay({ ...app.options, trace, replicas: 2, restartEvery: 1 });
  expect(result.steps.map((each) => each.summary)).toEqual([null, null]);
  expect(result.steps.map(({ answers: { replicas } }) => 'status' in replicas && replicas.status)).toEqual([
    200, 304,
  ]);
  expect(result.steps[0]?.noise).toEqual([]);
});
