import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { joinTraces, parseTrace, replay } from '../../src/verify/index.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.expectNothingLeft();
  await app?.remove();
  app = undefined;
});

type Pairs = Record<string, string>;
const pairs = (headers: Pairs) => Object.entries(headers).map(([name, value]) => ({ name, value }));
let second = 0;
const entry = (method: string, url: string, headers: Pairs = {}, rest: object = {}, answer: object = {}) => ({
  startedDateTime: new Date(Date.UTC(2025, 0, 1, 0, 0, second++)).toISOString(),
  time: 1,
  request: {
    method,
    url: url.startsWith('/') ? `http://localhost:3000${url}` : url,
    httpVersion: 'HTTP/1.1',
    headers: pairs(headers),
    ...rest,
  },
  response: { status: 200, headers: [], content: { size: 0, mimeType: 'text/plain' }, ...answer },
});
type Entry = ReturnType<typeof entry> & Record<string, unknown>;
const har = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', creator: {}, entries } });
const read = (...entries: object[]) => parseTrace(har(...entries), 't.har');
const first = (...entries: object[]) => read(...entries).steps[0];

test('an entry becomes a step with what the client chose; the connection’s own headers are gone', () => {
  const headers = {
    ':authority': 'shop.example',
    Host: 'shop.example',
    Connection: 'keep-alive',
    'Content-Length': '7',
    'X-Tag': 'a',
    'x-tag': 'b',
    Origin: 'https://shop.example',
  };
  const answer = {
    status: 201,
    headers: [...pairs({ ETag: '"e"', 'set-cookie': 'a=1\nb=2' })],
    content: { text: '{"id":1}' },
  };
  const postData = { mimeType: 'application/json', text: '{"a":1}' };
  expect(read(entry('POST', 'https://shop.example/a/../b?c=%20d#e', headers, { postData }, answer))).toEqual({
    steps: [
      {
        method: 'POST',
        path: '/a/../b?c=%20d',
        headers: {
          host: 'shop.example',
          'x-tag': 'a, b',
          origin: 'https://shop.example',
          'x-forwarded-proto': 'https',
          'content-type': 'application/json',
        },
        body: '{"a":1}',
        client: 'default',
        recorded: {
          status: 201,
          headers: { etag: '"e"', 'set-cookie': ['a=1', 'b=2'] },
          body: '{"id":1}',
        },
      },
    ],
    notCovered: [],
  });
});

test('entries are played in the order of their times, by client', () => {
  const [a, b, c] = [entry('GET', '/a'), { ...entry('GET', '/b'), _client: 'ann' }, entry('GET', '/c')] as [
    Entry,
    Entry,
    Entry,
  ];
  expect(read(c, a, b).steps.map(({ path, client }) => `${client} ${path}`)).toEqual([
    'default /a',
    'ann /b',
    'default /c',
  ]);
});

test('other servers, URLs that no server answers, WebSockets and cut bodies are told', () => {
  const upload = { postData: { mimeType: 'multipart/form-data; boundary=x', text: '--x--' } };
  const { steps, notCovered } = read(
    entry('GET', '/'),
    entry('GET', 'https://cdn.example/a.js'),
    entry('POST', 'https://cdn.example/b'),
    entry('GET', 'data:image/png;base64,AAAA'),
    entry('GET', 'wss://other.example/socket?x=1', {}, {}, { status: 101 }),
    entry('GET', '/live', { Upgrade: 'websocket' }),
    entry('POST', '/upload', { 'Content-Length': '105' }, upload),
    entry('GET', '/aborted', {}, {}, { status: 0 }),
  );
  expect(steps.map(({ path, recorded }) => [path, recorded?.status])).toEqual([
    ['/', 200],
    ['/upload', 200],
    ['/aborted', undefined],
  ]);
  expect(notCovered).toEqual([
    {
      step: 2,
      method: 'POST',
      path: '/upload',
      why: '100 bytes of its body are not in the recording, and are not sent (browsers leave out files)',
    },
    { step: null, method: 'GET', path: '/socket?x=1', why: 'a WebSocket is not played' },
    { step: null, method: 'GET', path: '/live', why: 'a WebSocket is not played' },
    { step: null, method: 'GET, POST', path: 'https://cdn.example', why: '2 requests to another server' },
    { step: null, method: 'GET', path: 'data:', why: '1 request that no server answers' },
  ]);
  const joined = joinTraces([read(entry('GET', '/'), entry('GET', '/')), { steps, notCovered }]);
  expect(joined.steps).toHaveLength(5);
  expect(joined.notCovered.map((each) => each.step)).toEqual([4, null, null, null, null]);
});

test('bodies: bytes, forms and multipart forms of which there are only parameters', () => {
  const body = (postData: object) => {
    const { body, bodyBase64, headers } = first(entry('POST', '/', {}, { postData })) ?? {};
    const text = bodyBase64 === undefined ? body : Buffer.from(bodyBase64, 'base64').toString('latin1');
    return [headers?.['content-type'], text];
  };
  expect(body({ mimeType: 'image/png', text: '/+8=', encoding: 'base64' })).toEqual([
    'image/png',
    '\xff\xef',
  ]);
  const params = [
    { name: 'a b', value: 'é&' },
    { name: 'c', value: '' },
  ];
  expect(body({ mimeType: 'application/x-www-form-urlencoded', text: '', params })).toEqual([
    'application/x-www-form-urlencoded',
    'a+b=%C3%A9%26&c=',
  ]);
  const files = [
    { name: 'title', value: 'T' },
    { name: 'f"', fileName: 'a".txt', contentType: 'text/plain', value: 'one\ntwo' },
    { name: 'g', fileName: 'b' },
  ];
  const form = (boundary: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nT\r\n` +
    `--${boundary}\r\nContent-Disposition: form-data; name="f%22"; filename="a%22.txt"\r\nContent-Type: text/plain\r\n\r\none\ntwo\r\n` +
    `--${boundary}\r\nContent-Disposition: form-data; name="g"; filename="b"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${boundary}--\r\n`;
  expect(body({ mimeType: 'multipart/form-data; boundary="x y"', params: files })).toEqual([
    'multipart/form-data; boundary="x y"',
    form('x y'),
  ]);
  expect(body({ mimeType: 'multipart/form-data', params: files })).toEqual([
    'multipart/form-data; boundary=stateless-codemod',
    form('stateless-codemod'),
  ]);
});

test('cookies that an answer set come from the run, all others from the recording', () => {
  const set = (...values: string[]) => ({ headers: values.map((value) => ({ name: 'Set-Cookie', value })) });
  const { steps } = read(
    entry('GET', '/', { Cookie: 'lang=de; old=1' }, {}, set('sid=s1; Path=/; HttpOnly', 'theme=light')),
    entry('GET', '/', { Cookie: 'lang=de; old=1; sid=s1; theme=light' }, {}, set('sid=s2')),
    entry('GET', '/', { cookie: 'lang=en; sid=s1; theme=dark' }),
    { ...entry('GET', '/', { cookie: 'sid=s2' }), _client: 'bob' },
  );
  expect(steps.map((step) => step.cookies)).toEqual([
    { lang: 'de', old: '1' },
    undefined,
    { lang: 'en', theme: 'dark' },
    { sid: 's2' },
  ]);
  expect(steps.some((step) => 'cookie' in step.headers)).toBe(false);
});

test.each([
  ['broken', '{"log":{"entries":[', /^t\.har: not JSON: /],
  ['no entries', '{"log":{}}', /^t\.har: log\.entries: Invalid input: expected array, received undefined$/],
  ['no entry', har(), /^t\.har: log\.entries: no request was recorded$/],
  [
    'only other things',
    har(entry('GET', 'data:,x')),
    /^t\.har: log\.entries: no request over HTTP was recorded$/,
  ],
  [
    'no URL',
    har(entry('GET', '/'), { ...entry('GET', '/'), request: { method: 'GET' } }),
    /^t\.har: entry 2: request\.url: Invalid input/,
  ],
  [
    'a wrong date',
    har({ ...entry('GET', '/'), startedDateTime: 'noon' }),
    /^t\.har: entry 1: startedDateTime: expected a date such as /,
  ],
])('a HAR with %s is named in one line', (_, text, message) => {
  expect(() => parseTrace(text, 't.har')).toThrow(Failure);
  expect(() => parseTrace(text, 't.har')).toThrow(message);
});

test('one step alone is not a HAR, and braces that were recorded are no names', () => {
  expect(parseTrace('{"path":"/entries","body":"\\"entries\\""}', 't').steps).toHaveLength(1);
  const postData = { mimeType: 'text/plain', text: 'Hello {{name}}' };
  expect(first(entry('POST', '/', {}, { postData }, { status: 0 }))).toMatchObject({
    body: 'Hello {{name}}',
    recorded: null,
  });
});

test('a recording of a log-in with redirects and an upload plays as it was, and WebSockets are left out', async () => {
  app = await writeApp(`
import { createHash } from 'node:crypto';
serve(async ({ method, path, req, res, body }) => {
  if (path === '/login') return void res.writeHead(303, { location: '/home', 'set-cookie': 'sid=' + body + '; Path=/' }).end();
  return { method, path, cookie: req.headers.cookie ?? null, host: req.headers.host, type: req.headers['content-type'] ?? null, size: body.length };
});`);
  const trace = read(
    entry(
      'POST',
      '/login',
      { Cookie: 'seen=1' },
      { postData: { mimeType: 'text/plain', text: 'ann' } },
      { status: 303, headers: pairs({ 'Set-Cookie': 'sid=ann' }) },
    ),
    entry('GET', '/home', { Cookie: 'seen=1; sid=ann' }),
    entry('GET', '/ws', { upgrade: 'websocket' }, {}, { status: 101 }),
    entry(
      'POST',
      '/up',
      { Cookie: 'seen=1; sid=ann' },
      {
        postData: {
          mimeType: 'multipart/form-data; boundary=q',
          params: [{ name: 'f', fileName: 'a', value: 'x' }],
        },
      },
    ),
  );
  const result = await replay({
    ...app.options,
    trace: [...trace.steps, { path: '/socket', headers: { Upgrade: 'WebSocket' } }, { path: '/last' }],
    notCovered: trace.notCovered,
    replicas: 2,
    restartEvery: 1,
  });
  expect(result.interchangeable).toBe(true);
  const answers = result.steps.map(({ answers: { replicas } }) =>
    'status' in replicas
      ? [replicas.status, replicas.body && (JSON.parse(replicas.body) as object)]
      : replicas,
  );
  const common = { host: 'localhost:3000', cookie: 'seen=1; sid=ann' };
  expect(answers).toEqual([
    [303, ''],
    [200, { ...common, method: 'GET', path: '/home', type: null, size: 0 }],
    [200, { ...common, method: 'POST', path: '/up', type: 'multipart/form-data; boundary=q', size: 113 }],
    [200, { ...common, host: 'localhost', method: 'GET', path: '/last', type: null, size: 0 }],
  ]);
  expect(result.steps.map((step) => step.step)).toEqual([1, 2, 3, 5]);
  expect(result.notCovered).toEqual([
    { step: null, method: 'GET', path: '/ws', why: 'a WebSocket is not played' },
    { step: 4, method: 'GET', path: '/socket', why: 'a WebSocket is not played' },
  ]);
});
