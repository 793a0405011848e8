import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { Answer } from '../../src/model/replay.js';
import {
  CookieJar,
  type Group,
  parseTrace,
  recordTrace,
  replay,
  startGroup,
} from '../../src/verify/index.js';
import { send } from '../../src/verify/requests/send.js';
import { type TestApp, writeApp } from './apps.js';

const running: TestApp[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) {
    await app.expectNothingLeft();
    await app.remove();
  }
});

/** Keeps nothing; takes only values that it signed with this key. */
const APP = `
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
const sign = (text) => createHmac('sha256', process.env.KEY).update(text).digest('hex').slice(0, 12);
const make = () => { const text = randomBytes(6).toString('hex'); return text + '-' + sign(text); };
const isOurs = (made) => { const [text, signature] = String(made).split('-'); return signature === sign(text); };
const server = createServer(async (req, res) => {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const cookie = /sid=([^;]+)/.exec(req.headers.cookie ?? '')?.[1];
  const json = (value, status = 200) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (req.url === '/live') return;
  if (req.url === '/login' && req.method === 'GET') {
    const page = '<a href="http://' + req.headers.host + '/home">home</a><input type="hidden" name="_csrf" value="' + make() + '">';
    const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip', 'strict-transport-security': 'max-age=1' };
    return res.writeHead(200, headers).end(gzipSync(page));
  }
  if (req.url === '/login') {
    if (!isOurs(new URLSearchParams(String(body)).get('_csrf'))) return json({ refused: 'csrf' }, 403);
    if (req.headers.origin !== 'http://' + req.headers.host) return json({ refused: 'origin' }, 403);
    const cookie = 'sid=' + make() + '; Path=/; HttpOnly; Secure; SameSite=None; Domain=localhost';
    return res.writeHead(302, { location: 'http://' + req.headers.host + '/home', 'set-cookie': cookie }).end();
  }
  if (!isOurs(cookie)) return json({ refused: 'cookie' }, 401);
  if (req.url === '/home') return json({ token: make(), next: 'http://' + req.headers.host + '/image' });
  if (req.url === '/upload') {
    const token = /name="token"\\r\\n\\r\\n([^\\r]+)/.exec(body.toString('latin1'))?.[1];
    if (!isOurs(token)) return json({ refused: 'token' }, 403);
    const file = body.subarray(body.indexOf('\\r\\n\\r\\n', body.indexOf('filename=')) + 4, body.lastIndexOf('\\r\\n--'));
    return json({ id: make(), hash: createHash('sha256').update(file).digest('hex') }, 201);
  }
  if (isOurs(req.url.split('/')[2])) return res.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0xff, 0, 1, 2]));
  json({ refused: 'path' }, 404);
}).listen(process.env.PORT);
server.on('upgrade', (req, socket, head) => {
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n');
  socket.on('data', (data) => socket.write('echo ' + data));
  socket.on('end', () => socket.end());
});
`;

async function write(): Promise<TestApp> {
  const app = await writeApp(`import { createServer } from 'node:http';\n${APP}`);
  running.push(app);
  return app;
}

/** Records what `use` does with the proxy, by its port. */
async function record(to: string, use: (port: number) => Promise<void>): Promise<string> {
  const end = new AbortController();
  let ready: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (ready = resolve));
  const har = recordTrace({ to, port: 0, signal: end.signal, version: '1.2.3', onReady: ready });
  await use(Number(new URL(await url).port));
  end.abort();
  return har;
}

async function ask(
  port: number,
  [method, path]: [string, string],
  jar = new CookieJar(),
  headers: Record<string, string> = {},
  body?: Buffer,
): Promise<Answer> {
  const cookie = jar.header(path);
  const own = {
    host: `localhost:${port}`,
    ...(cookie && { cookie }),
    ...(body && { 'content-length': `${body.length}` }),
  };
  const answer = await send(
    port,
    { method, path, headers: { ...own, ...headers }, body },
    { timeoutMs: 10_000 },
  );
  if ('error' in answer) throw new Error(answer.error);
  jar.store([answer.headers['set-cookie'] ?? []].flat(), path);
  return answer;
}

const FILE = Buffer.from([0xff, 0xfe, 0, 13, 10, 0x80, 65]);
const formOf = (token: string) =>
  Buffer.concat([
    Buffer.from(`--b0\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n`),
    Buffer.from('--b0\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n'),
    FILE,
    Buffer.from('\r\n--b0--\r\n'),
  ]);

/** What a browser does: every value comes from the answer before. */
async function browse(port: number): Promise<void> {
  const proxy = `http://localhost:${port}`;
  const jar = new CookieJar();
  const page = await ask(port, ['GET', '/login'], jar, { 'accept-encoding': 'zstd, gzip;q=0.5' });
  expect(page.headers).not.toHaveProperty('content-encoding');
  expect(page.headers).not.toHaveProperty('strict-transport-security');
  expect(page.body).toContain(`<a href="${proxy}/home">`);
  const csrf = /value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: proxy };
  const login = await ask(port, ['POST', '/login'], jar, form, Buffer.from(`user=ann&_csrf=${csrf}`));
  expect([login.status, login.headers.location]).toEqual([302, `${proxy}/home`]);
  expect(login.headers['set-cookie']).toEqual([
    expect.stringMatching(/^sid=[0-9a-f-]{25}; Path=\/; HttpOnly$/),
  ]);
  const home = JSON.parse((await ask(port, ['GET', '/home'], jar)).body) as { token: string; next: string };
  expect(home.next).toBe(`${proxy}/image`);
  const multipart = { 'content-type': 'multipart/form-data; boundary=b0' };
  const upload = await ask(port, ['POST', '/upload'], jar, multipart, formOf(home.token));
  const { id, hash } = JSON.parse(upload.body) as { id: string; hash: string };
  expect(hash).toBe(createHash('sha256').update(FILE).digest('hex'));
  const image = await ask(port, ['GET', `/images/${id}`], jar);
  expect([image.status, image.body]).toEqual([200, Buffer.from([0x89, 0xff, 0, 1, 2]).toString('base64')]);
}

test('what was recorded through the proxy plays on the app, with other secrets too', async () => {
  const app = await write();
  const withKey = (KEY: string) => ({ ...app.options, env: { ...app.options.env, KEY } });
  const group: Group = await startGroup({ ...withKey('one'), replicas: 1 });
  const target = `http://localhost:${group.replicas[0]?.container.port}`;
  const har = await record(target, browse);
  await group.stop();

  const { steps, notCovered } = parseTrace(har, 'trace.har');
  expect(notCovered).toEqual([]);
  expect(
    steps.map(({ method, path, recorded }) => `${method} ${path.slice(0, 8)} ${recorded?.status}`),
  ).toEqual([
    ...['GET /login 200', 'POST /login 302', 'GET /home 200', 'POST /upload 201', 'GET /images/ 200'],
  ]);
  expect(steps[1]).toMatchObject({
    headers: { host: new URL(target).host, origin: target },
    recorded: { headers: { location: `${target}/home` } },
  });
  expect(steps[1]?.recorded?.headers['set-cookie']).toEqual([
    expect.stringContaining('; Secure; SameSite=None'),
  ]);
  const token = (JSON.parse(steps[2]?.recorded?.body as string) as { token: string }).token;
  expect(Buffer.from(steps[3]?.bodyBase64 ?? '', 'base64')).toEqual(formOf(token));
  expect(steps[4]?.recorded).toMatchObject({ bodyBase64: 'if8AAQI=' });

  const result = await replay({ ...withKey('two'), trace: steps, replicas: 3, restartEvery: 2 });
  expect(result.steps.map((step) => step.summary)).toEqual([null, null, null, null, null]);
  const answers = result.steps.map(({ answers: { replicas } }) => replicas as Answer);
  expect(answers.map(({ status }) => status)).toEqual([200, 302, 200, 201, 200]);
  expect((JSON.parse(answers[3]?.body ?? '') as { hash: string }).hash).toBe(
    createHash('sha256').update(FILE).digest('hex'),
  );
});

test('the file is a HAR 1.2: creator, times, cookies, query, sizes', async () => {
  const server = createServer(
    (_request, response) => void response.setHeader('Set-Cookie', 'a=1; Path=/x').end('né'),
  );
  await once(server.listen(0, 'localhost'), 'listening');
  const target = `http://localhost:${(server.address() as AddressInfo).port}`;
  const har = await record(target, async (port) => {
    await ask(
      port,
      ['POST', '/p?q=a%20b&q=c'],
      undefined,
      { cookie: 'x=1; y=2', 'content-type': 'text/plain' },
      Buffer.from('é'),
    );
  });
  server.close();
  const { log } = JSON.parse(har) as { log: { entries: Record<string, unknown>[] } };
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'stateless-codemod', version: '1.2.3' } });
  expect(log.entries).toEqual([
    {
      startedDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      time: expect.any(Number) as number,
      request: expect.objectContaining({
        method: 'POST',
        url: `${target}/p?q=a%20b&q=c`,
        httpVersion: 'HTTP/1.1',
        cookies: [
          { name: 'x', value: '1' },
          { name: 'y', value: '2' },
        ],
        queryString: [
          { name: 'q', value: 'a b' },
          { name: 'q', value: 'c' },
        ],
        bodySize: 2,
        postData: { mimeType: 'text/plain', params: [], text: 'é' },
      }) as object,
      response: expect.objectContaining({
        status: 200,
        statusText: 'OK',
        cookies: [{ name: 'a', value: '1', path: '/x' }],
        content: { size: 3, mimeType: '', text: 'né' },
        redirectURL: '',
        bodySize: 3,
      }) as object,
      cache: {},
      timings: { send: 0, wait: expect.any(Number) as number, receive: 0 },
    },
  ]);
});

test('a WebSocket is connected through, and noted', async () => {
  const app = await write();
  const options = { ...app.options, env: { ...app.options.env, KEY: 'k' }, replicas: 1 };
  const group = await startGroup(options);
  const target = `http://localhost:${group.replicas[0]?.container.port}`;
  const har = await record(target, async (port) => {
    await ask(port, ['GET', '/login']);
    const socket = connect(port, 'localhost');
    socket.write('GET /ws?a HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    socket.write('hello');
    expect(String(await once(socket, 'data'))).toBe('echo hello');
    socket.destroy();
  });
  await group.stop();
  const { steps, notCovered } = parseTrace(har, 't');
  expect(steps.map(({ path }) => path)).toEqual(['/login']);
  expect(notCovered).toEqual([
    { step: null, method: 'GET', path: '/ws?a', why: 'a WebSocket is not played' },
  ]);
});

test('bodies stream through, however large; of a long one the recording has the beginning', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return void response.write('data: 1\n\n');
    }
    void text(request).then((body) => response.end(`${body.length} ${'y'.repeat(5000)}`));
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const end = new AbortController();
  let ready: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (ready = resolve));
  const to = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const recording = recordTrace({ to, port: 0, signal: end.signal, bodyLimit: 1000, onReady: ready });
  const port = Number(new URL(await url).port);
  const answer = await ask(port, ['POST', '/big'], undefined, {}, Buffer.from('x'.repeat(3000)));
  expect(answer.body).toBe(`3000 ${'y'.repeat(5000)}`);
  // The stream is open when the recording ends: what came so far is in it.
  const socket = connect(port, 'localhost');
  socket.write('GET /events HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'data');
  end.abort();
  await once(socket, 'close');
  server.closeAllConnections();
  server.close();
  const { steps, notCovered } = parseTrace(await recording, 't');
  expect(steps.map(({ path, body, recorded }) => [path, body, recorded?.body])).toEqual([
    ['/big', 'x'.repeat(1000), `3000 ${'y'.repeat(995)}`],
    ['/events', undefined, 'data: 1\n\n'],
  ]);
  expect(notCovered).toEqual([
    {
      step: 1,
      method: 'POST',
      path: '/big',
      why: '2000 bytes of its body are not in the recording, and are not sent (browsers leave out files)',
    },
  ]);
});

test('an app that is not there is said to the browser; it is no part of the recording', async () => {
  const server = createServer();
  await once(server.listen(0, 'localhost'), 'listening');
  const { port: gone } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const har = await record(`http://localhost:${gone}`, async (port) => {
    const answer = await ask(port, ['POST', '/'], undefined, {}, Buffer.alloc(1_000_000));
    expect([answer.status, answer.body]).toEqual([
      502,
      `http://localhost:${gone} does not answer (ECONNREFUSED)\n`,
    ]);
  });
  expect(() => parseTrace(har, 't')).toThrow('t: log.entries: no request was recorded');
});

test('a wrong address and a port that is taken are named', async () => {
  const signal = AbortSignal.abort();
  for (const to of ['localhost:3000', 'ftp://x', 'http://localhost/app'])
    await expect(recordTrace({ to, port: 0, signal })).rejects.toThrow(
      new Failure(`verify record: --to ${to}: expected the address of an app, such as http://localhost:3000`),
    );
  const server = createServer();
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(recordTrace({ to: 'http://localhost:1', port, signal })).rejects.toThrow(
    new Failure(`verify record: --port ${port}: is taken; name another`),
  );
  server.close();
});
