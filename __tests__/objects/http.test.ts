// Objects over HTTP: whatever is asked for, the answer is the one that Express gives with a file.
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import {
  createServer,
  get,
  type IncomingMessage,
  request,
  type RequestListener,
  type Server,
} from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type Express from 'express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anotherBucket, removeEmptyBucket, type S3Service, startS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import type { ObjectsFile } from './types.js';

const require = createRequire(import.meta.url);
const servers: Server[] = [];
let s3: S3Service;
let files: ObjectsFile;
let folder: string;

const FILES = {
  'uploads/a.txt': '0123456789',
  'uploads/empty.txt': '',
  'uploads/b c/ü€.html': '<p>grün</p>',
  'uploads/noending': 'x',
  'uploads/x.unheard-of': 'x',
  'uploads/data.json': '{}',
  'uploads/pic.png': 'png',
  'uploads/a%2fb.txt': 'literal',
  'uploads/.hidden': 'secret',
  'uploads/sub/index.html': 'index',
  'secret.txt': 'outside',
};

beforeAll(async () => {
  s3 = await startS3();
  files = load(await emit({ language: 'js', modules: 'require' }), s3.env);
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
    await files.putObject(name, text);
    const { mtime } = await files.objectStat(name);
    await utimes(join(folder, name), mtime, mtime);
  }
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await s3.stop();
  await removeEmitted();
  await rm(folder, { recursive: true });
});

async function listen(app: RequestListener): Promise<number> {
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

interface Answered {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** `fetch` would change the path, and the headers of a HEAD. */
async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<Answered> {
  const sent = request({ port, path, method, headers, host: '127.0.0.1', agent: false }).end();
  const [res] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: res.statusCode, headers: res.headers, body: (await buffer(res)).toString() };
}

const COMPARED = [
  ...['accept-ranges', 'cache-control', 'content-length', 'content-range'],
  ...['content-type', 'last-modified', 'x-extra'],
];

/** Without what must differ: the tag of an object is another than that of a file. */
function comparable({ status, headers, body }: Answered): unknown {
  const compared = COMPARED.map((name) => [name, headers[name]?.toString().toLowerCase()]);
  return { status, body, savedAs: savedAs(headers), ...Object.fromEntries(compared) };
}

/** The name that a browser takes; the versions of Express write it in several ways. */
function savedAs(headers: Answered['headers']): string | undefined {
  const text = headers['content-disposition'];
  const [, extended] = /^attachment;.* filename\*=UTF-8''([^;]+)$/.exec(text ?? '') ?? [];
  if (extended !== undefined) return decodeURIComponent(extended);
  const [, quoted, token] = /^attachment; filename=(?:"(.*)"|(\S+))$/.exec(text ?? '') ?? [];
  return quoted?.replace(/\\(.)/g, '$1') ?? token;
}

const EXPRESSES = ['express-4', 'express-5'] as const;

describe.each(EXPRESSES)('%s', (version) => {
  const express = require(version) as typeof Express;
  let onDisk: number;
  let inObjects: number;
  beforeAll(async () => {
    const disk = express();
    disk.use('/static', express.static(join(folder, 'uploads'), { redirect: false }));
    disk.get('/send', (req, res, next) =>
      res.sendFile(query(req, 'f'), { root: folder, ...options(req) }, errors(next)),
    );
    disk.get('/save', (req, res, next) => res.download(join(folder, query(req, 'f')), errors(next)));
    disk.get('/saveas', (req, res, next) =>
      res.download(join(folder, 'uploads/a.txt'), query(req, 'n'), errors(next)),
    );
    onDisk = await listen(withErrors(disk));
    const objects = express();
    objects.use('/static', files.serveObjects('uploads'));
    objects.get(
      '/send',
      (req, res, next) => void files.sendObject(req, res, query(req, 'f'), options(req)).catch(next),
    );
    objects.get(
      '/save',
      (req, res, next) => void files.sendObject(req, res, query(req, 'f'), { download: true }).catch(next),
    );
    objects.get(
      '/saveas',
      (req, res, next) =>
        void files.sendObject(req, res, 'uploads/a.txt', { download: query(req, 'n') }).catch(next),
    );
    inObjects = await listen(withErrors(objects));
  });

  const query = (req: Express.Request, name: string) =>
    new URL(req.url, 'http://x').searchParams.get(name) ?? '';
  const options = (req: Express.Request) => JSON.parse(query(req, 'o') || '{}') as object;
  const errors = (next: Express.NextFunction) => (error?: Error) => error && next(error);
  function withErrors(app: Express.Express): Express.Express {
    app.use((_req, res) => void res.status(404).send('none'));
    app.use(
      ((error: { status: number; code: string }, _req, res, _next) =>
        void res.status(error.status).send(error.code)) as Express.ErrorRequestHandler,
    );
    return app;
  }

  const same = async (path: string, asked?: Asked): Promise<Answered> => {
    const [file, object] = [await ask(onDisk, path, asked), await ask(inObjects, path, asked)];
    expect(comparable(object)).toEqual(comparable(file));
    return object;
  };
  const send = (name: string, extra = '') => `/send?f=${encodeURIComponent(name)}${extra}`;

  test.each(Object.keys(FILES).filter((name) => !/hidden|unheard|noending/.test(name)))(
    '%s',
    async (name) => {
      expect(await same(send(name))).toMatchObject({ status: 200, body: FILES[name as keyof typeof FILES] });
      expect(await same(send(name), { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
      await same(`/save?f=${encodeURIComponent(name)}`);
    },
  );

  test.each(['uploads/noending', 'uploads/x.unheard-of'])('%s is just bytes', async (name) => {
    const { headers } = await ask(inObjects, send(name));
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  test.each([
    ...['bytes=0-3', 'bytes=3-', 'bytes=-2', 'bytes=0-0', 'bytes=9-9', 'bytes=5-100', 'bytes=0-'],
    ...['bytes=10-', 'bytes=20-30', 'items=0-3', 'bytes=0-1,4-5', 'bytes=', 'nonsense'],
  ])('Range: %s', async (range) => {
    const asked = { headers: { Range: range } };
    if (range === 'bytes=')
      return expect((await ask(inObjects, send('uploads/a.txt'), asked)).status).toBe(200);
    const [file, object] = [
      await ask(onDisk, send('uploads/a.txt'), asked),
      await ask(inObjects, send('uploads/a.txt'), asked),
    ];
    expect([object.status, object.headers['content-range']]).toEqual([
      file.status,
      file.headers['content-range'],
    ]);
    if (file.status !== 416) expect(comparable(object)).toEqual(comparable(file));
    return undefined;
  });

  test('a range that is longer than the file counts from its end is all of it', async () => {
    const answer = await ask(inObjects, send('uploads/a.txt'), { headers: { Range: 'bytes=-99' } });
    expect([answer.status, answer.headers['content-range'], answer.body]).toEqual([
      206,
      'bytes 0-9/10',
      '0123456789',
    ]);
  });

  test('HEAD of a range', async () => {
    await same(send('uploads/a.txt'), { method: 'HEAD', headers: { Range: 'bytes=2-4' } });
  });

  test('a range of what is empty', async () => {
    const answer = await ask(inObjects, send('uploads/empty.txt'), { headers: { Range: 'bytes=0-' } });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */0']);
  });

  test('what the client has already is not sent again', async () => {
    const { headers } = await ask(inObjects, send('uploads/a.txt'));
    const own = await ask(onDisk, send('uploads/a.txt'));
    const modified = String(headers['last-modified']);
    for (const [forDisk, forObjects] of [
      [{ 'If-None-Match': String(own.headers.etag) }, { 'If-None-Match': String(headers.etag) }],
      [
        { 'If-None-Match': `"x", W/${String(own.headers.etag).replace('W/', '')}` },
        { 'If-None-Match': `"x", W/${headers.etag}` },
      ],
      [{ 'If-None-Match': '*' }, { 'If-None-Match': '*' }],
      [{ 'If-None-Match': '"x"' }, { 'If-None-Match': '"x"' }],
      [{ 'If-Modified-Since': modified }, { 'If-Modified-Since': modified }],
      [
        { 'If-Modified-Since': new Date(0).toUTCString() },
        { 'If-Modified-Since': new Date(0).toUTCString() },
      ],
      [{ 'If-Modified-Since': 'nonsense' }, { 'If-Modified-Since': 'nonsense' }],
      [
        { 'If-None-Match': '"x"', 'If-Modified-Since': modified },
        { 'If-None-Match': '"x"', 'If-Modified-Since': modified },
      ],
      [
        { 'If-None-Match': '*', 'Cache-Control': 'no-cache' },
        { 'If-None-Match': '*', 'Cache-Control': 'no-cache' },
      ],
      [
        { 'If-None-Match': '*', Range: 'bytes=0-3' },
        { 'If-None-Match': '*', Range: 'bytes=0-3' },
      ],
      [
        { 'If-Range': String(own.headers.etag), Range: 'bytes=0-3' },
        { 'If-Range': String(headers.etag), Range: 'bytes=0-3' },
      ],
      [
        { 'If-Range': '"x"', Range: 'bytes=0-3' },
        { 'If-Range': '"x"', Range: 'bytes=0-3' },
      ],
      [
        { 'If-Range': modified, Range: 'bytes=0-3' },
        { 'If-Range': modified, Range: 'bytes=0-3' },
      ],
      [
        { 'If-Range': new Date(0).toUTCString(), Range: 'bytes=0-3' },
        { 'If-Range': new Date(0).toUTCString(), Range: 'bytes=0-3' },
      ],
    ] as const) {
      const file = await ask(onDisk, send('uploads/a.txt'), { headers: { ...forDisk } });
      const object = await ask(inObjects, send('uploads/a.txt'), { headers: { ...forObjects } });
      expect([forObjects, comparable(object)]).toEqual([forObjects, comparable(file)]);
    }
  });

  test.each([{ 'If-Match': '"x"' }, { 'If-Unmodified-Since': new Date(0).toUTCString() }])(
    'a condition that does not hold: %j',
    async (headers) => {
      const statuses = [onDisk, inObjects].map(
        async (port) => (await ask(port, send('uploads/a.txt'), { headers })).status,
      );
      expect(await Promise.all(statuses)).toEqual([412, 412]);
    },
  );

  test.each([
    { maxAge: 5000 },
    { maxAge: '1d' },
    { maxAge: '2h', immutable: true },
    { cacheControl: false },
    { headers: { 'X-Extra': 'a', 'Cache-Control': 'no-store' } },
    { headers: { 'Content-Type': 'text/x-other' } },
  ])('options: %j', async (given) => {
    await same(send('uploads/a.txt', `&o=${encodeURIComponent(JSON.stringify(given))}`));
  });

  test.each([
    ...['report.pdf', 'a b.txt', 'quo"te.txt', 'back\\slash.txt', 'grün.txt', '€.txt', '😀 "x".txt'],
    ...[
      '50%.txt',
      '50%41.txt',
      "it's (1)*.txt",
      'sub/dir/x.txt',
      'a;b,c=d.txt',
      'new\nline.txt',
      'UPPER.TXT',
    ],
  ])('saved as %j', async (name) => {
    const path = `/saveas?n=${encodeURIComponent(name)}`;
    const [file, object] = [await ask(onDisk, path), await ask(inObjects, path)];
    expect(savedAs(object.headers)).toBe(savedAs(file.headers));
    expect(savedAs(object.headers)).toBe(posix.basename(name));
  });

  test.each([
    ...[
      '/a.txt',
      '/b%20c/%C3%BC%E2%82%AC.html',
      '/empty.txt',
      '/no.txt',
      '/.hidden',
      '/sub/',
      '/a.txt/',
      '/',
    ],
    ...[
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/b%20c/../../secret.txt',
    ],
    ...[
      '/%00',
      '/a.txt%00.png',
      '/%',
      '/%e0%a4%a',
      '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '//secret.txt',
      '/a%252fb.txt',
    ],
    ...[`/${'x'.repeat(1100)}`, '/%F0%9F%98%80', '/a.txt?x=../y', '/....//secret.txt'],
  ])('static: %s', async (path) => {
    const [file, object] = [await ask(onDisk, `/static${path}`), await ask(inObjects, `/static${path}`)];
    expect([object.status, object.body]).toEqual([
      file.status === 200 ? 200 : 404,
      file.status === 200 ? file.body : 'none',
    ]);
    if (file.status === 200) expect(comparable(object)).toEqual(comparable(file));
    expect(object.body).not.toContain('outside');
  });

  test('static: what changes something is for others', async () => {
    expect(await ask(inObjects, '/static/a.txt', { method: 'POST' })).toMatchObject({
      status: 404,
      body: 'none',
    });
    expect(await same('/static/a.txt', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('what is missing is an error that the app can answer', async () => {
    expect(await same(send('uploads/no.txt'))).toMatchObject({ status: 404, body: 'ENOENT' });
  });

  test('a status and headers that the app has set stay', async () => {
    const app = express();
    app.use((req, res, next) => {
      res.status(404).set({ 'Content-Type': 'text/x-own', 'Cache-Control': 'private' });
      files.sendObject(req, res, 'uploads/a.txt').catch(next);
    });
    const { status, headers } = await ask(await listen(app), '/');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/x-own; charset=utf-8',
      'private',
    ]);
  });
});

describe('without a framework', () => {
  let port: number;
  const ended: string[] = [];
  beforeAll(async () => {
    await files.putObject('big', Buffer.alloc(9 * 1024 * 1024, 'b'));
    port = await listen((req, res) => {
      files.sendObject(req, res, (req.url ?? '').slice(1)).then(
        () => ended.push('sent'),
        (error: { status: number }) => {
          ended.push('failed');
          res.writeHead(error.status).end();
        },
      );
    });
  });

  test.each([
    ['a b.txt', 'attachment; filename="a b.txt"'],
    ['x/quo"te\\.txt', 'attachment; filename="quo\\"te\\\\.txt"'],
    [
      "grün '(1)*.txt",
      `attachment; filename="gr?n '(1)*.txt"; filename*=UTF-8''gr%C3%BCn%20%27%281%29%2A.txt`,
    ],
    ['50%41', `attachment; filename="50%41"; filename*=UTF-8''50%2541`],
    [
      'a\r\nSet-Cookie: b',
      `attachment; filename="a??Set-Cookie: b"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b`,
    ],
  ])('saved as %j', async (download, expected) => {
    const saving = await listen((req, res) => void files.sendObject(req, res, 'uploads/a.txt', { download }));
    expect((await ask(saving, '/')).headers['content-disposition']).toBe(expected);
  });

  test('content types by ending', async () => {
    const typeOf = async (name: string) => (await ask(port, `/${name}`)).headers['content-type'];
    expect(await typeOf('uploads/a.txt')).toBe('text/plain; charset=utf-8');
    expect(await typeOf('uploads/data.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('uploads/pic.png')).toBe('image/png');
    expect(await typeOf('uploads/noending')).toBe('application/octet-stream');
  });

  test('missing', async () => {
    expect(await ask(port, '/no')).toMatchObject({ status: 404, body: '' });
  });

  test('a client that leaves early ends the download and is no error', async () => {
    ended.length = 0;
    const [res] = (await once(get({ port, path: '/big', agent: false }), 'response')) as [IncomingMessage];
    await once(res, 'data');
    res.destroy();
    await expect.poll(() => ended).toEqual(['sent']);
    expect((await ask(port, '/big')).body.length).toBe(9 * 1024 * 1024);
  });

  test('a client that left before the answer began is no error', async () => {
    let leave = () => {};
    let outcome: unknown = 'waiting';
    const slow = await listen((req, res) => {
      leave();
      res.once('close', () => {
        files.sendObject(req, res, 'big').then(
          () => (outcome = 'sent'),
          (error: unknown) => (outcome = error),
        );
      });
    });
    const asked = get({ port: slow, agent: false });
    asked.on('error', () => {});
    leave = () => asked.destroy();
    await expect.poll(() => outcome).toBe('sent');
  });

  test('60 downloads that nobody reads keep nobody waiting', async () => {
    const streams = Array.from({ length: 60 }, () => files.objectReadStream('big'));
    await Promise.all(streams.map((stream) => once(stream, 'open')));
    expect(await files.getObject('uploads/a.txt', 'utf8')).toBe('0123456789');
    for (const stream of streams) stream.destroy();
  });

  test('an object that is replaced while it is asked for is answered as one version', async () => {
    const twin = files.memoryObjects();
    await twin.put('x', Buffer.from('first'));
    let gets = 0;
    const replacing: typeof twin = {
      ...twin,
      get: async (...args) => {
        if (gets++ === 0) await twin.put('x', Buffer.from('the second'));
        return twin.get(...args);
      },
    };
    const last = files.useObjects(replacing);
    const answer = await ask(port, '/x', { headers: { Range: 'bytes=2-' } });
    files.useObjects(last);
    expect([answer.status, answer.headers['content-range'], answer.body]).toEqual([
      206,
      'bytes 2-9/10',
      'e second',
    ]);
    expect(gets).toBe(2);
  });

  test('a download that breaks off breaks off the answer', async () => {
    const twin = files.memoryObjects();
    await twin.put('x', Buffer.alloc(100));
    const body = new Readable({ read() {} });
    let outcome: unknown;
    const breaking = await listen((req, res) => {
      files.sendObject(req, res, 'x').catch((error: Error) => (outcome = error.message));
    });
    const last = files.useObjects({ ...twin, get: () => Promise.resolve(body) });
    body.push('half');
    const [res] = (await once(get({ port: breaking, agent: false }), 'response')) as [IncomingMessage];
    body.destroy(new Error('lost'));
    await expect(buffer(res)).rejects.toThrow('aborted');
    files.useObjects(last);
    expect(outcome).toBe('lost');
  });
});

describe('uploads', () => {
  let bucket: S3Service['env'];
  beforeEach(async () => {
    bucket = await anotherBucket(s3);
    Object.assign(process.env, bucket);
  });
  afterEach(() => Object.assign(process.env, s3.env));

  const WAYS = {
    'a pipe': (req: IncomingMessage) =>
      new Promise((done) => req.pipe(files.objectWriteStream('x')).once('close', done)),
    'a pipeline': (req: IncomingMessage) => {
      const stream = files.objectWriteStream('x');
      const closed = new Promise((done) => stream.once('close', done));
      return pipeline(req, stream).finally(() => closed);
    },
    putObject: (req: IncomingMessage) => files.putObject('x', req),
  };

  describe.each(Object.entries(WAYS))('%s', (_, way) => {
    let ended: Promise<unknown>;
    const receive = () =>
      new Promise<number>((ready) => {
        ended = new Promise((done) => {
          void listen((req, res) => {
            way(req).then(
              () => done(res.end()),
              () => done(res.destroy()),
            );
          }).then(ready);
        });
      });

    test('a request of 7 MB', async () => {
      const sent = request({ port: await receive(), method: 'POST', agent: false });
      sent.end(Buffer.alloc(7 * 1024 * 1024, 'x'));
      await once(sent, 'response');
      expect((await files.getObject('x')).equals(Buffer.alloc(7 * 1024 * 1024, 'x'))).toBe(true);
    });

    test.each([1000, 7 * 1024 * 1024])('a client that leaves after %i bytes leaves nothing', async (size) => {
      const sent = request({ port: await receive(), method: 'POST', agent: false });
      sent.on('error', () => {});
      sent.write(Buffer.alloc(size), () => setTimeout(() => sent.destroy(), 100));
      await ended;
      await removeEmptyBucket(bucket);
    });
  });
});

test('where S3 cannot be reached, everything fails as it would with a broken disk', async () => {
  const nowhere = { ...s3.env, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' };
  const cut = load(await emit({ language: 'js', modules: 'require' }), nowhere);
  const refused = { code: 'ECONNREFUSED' };
  await expect(cut.putObject('x', 'text')).rejects.toMatchObject(refused);
  await expect(cut.getObject('x')).rejects.toMatchObject(refused);
  await expect(cut.objectExists('x')).rejects.toMatchObject(refused);
  await expect(once(cut.objectReadStream('x'), 'open')).rejects.toMatchObject(refused);
  await expect(once(cut.objectWriteStream('x').end('text'), 'finish')).rejects.toMatchObject(refused);
  const port = await listen((req, res) => {
    cut.sendObject(req, res, 'x').catch((error: { code: string }) => {
      res.writeHead(500).end(error.code);
    });
  });
  expect(await ask(port, '/')).toMatchObject({ status: 500, body: 'ECONNREFUSED' });
  Object.assign(process.env, s3.env);
});
