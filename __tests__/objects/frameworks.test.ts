// Objects from Koa and Fastify, by their own means.
import Fastify, { type FastifyInstance } from 'fastify';
import Koa from 'koa';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type S3Service, startS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import type { ObjectsFile } from './types.js';

const BIG = 9 * 1024 * 1024;
const ended: string[] = [];
let s3: S3Service;
let files: ObjectsFile;
const urls = { koa: '', fastify: '' };
let server: http.Server;
let fastify: FastifyInstance;
beforeAll(async () => {
  s3 = await startS3();
  files = load(await emit({ language: 'js', modules: 'require' }), s3.env);
  await files.putObject('uploads/a b.txt', '0123456789');
  await files.putObject('uploads/x.odt', 'x');
  await files.putObject('uploads/empty.txt', '');
  await files.putObject('uploads/big', Buffer.alloc(BIG));
  await files.putObject('secret.txt', 'outside');
  urls.koa = await startKoa();
  urls.fastify = await startFastify();
});
afterAll(async () => {
  server.close().closeAllConnections();
  await fastify.close();
  await s3.stop();
  await removeEmitted();
});

async function startKoa(): Promise<string> {
  const app = new Koa();
  app.silent = true;
  app.on('error', (error: Error) => ended.push(error.message));
  app.use(async (ctx, next) => {
    ctx.res.once('close', () => ended.push('closed'));
    if (ctx.path === '/none') await files.sendObjectKoa(ctx, 'none');
    else if (ctx.path === '/save') await files.sendObjectKoa(ctx, 'uploads/a b.txt', { download: 'ü.txt' });
    else await next();
  });
  app.use(files.serveObjectsKoa('uploads', { maxAge: '1h' }));
  const handle = app.callback();
  server = http.createServer((req, res) => void handle(req, res)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startFastify(): Promise<string> {
  fastify = Fastify();
  fastify.get('/save', (req, reply) =>
    files.objectReply(req, reply, 'uploads/a b.txt', { download: 'ü.txt' }),
  );
  fastify.get('/*', (req, reply) => {
    reply.raw.once('close', () => ended.push('closed'));
    const name = (req.params as { '*': string })['*'];
    return files.objectReply(req, reply, files.objectKey('uploads', name), { maxAge: '1h' });
  });
  return fastify.listen({ port: 0, host: '127.0.0.1' });
}

describe.each(['koa', 'fastify'] as const)('%s', (kind) => {
  /** `fetch` has a mind of its own about caching. */
  const ask = async (path: string, { method = 'GET', headers = {} }: http.RequestOptions = {}) => {
    const sent = http.request(urls[kind] + path, { method, headers, agent: false }).end();
    const [res] = (await once(sent, 'response')) as [http.IncomingMessage];
    return { status: res.statusCode, headers: res.headers, body: (await buffer(res)).toString() };
  };

  test('whole', async () => {
    expect(await ask('/a%20b.txt')).toMatchObject({
      status: 200,
      body: '0123456789',
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-length': '10',
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=3600',
        etag: '"781e5e245d69b566979b86e28d23f2c7"',
      },
    });
  });
  test('HEAD', async () => {
    const { status, headers, body } = await ask('/a%20b.txt', { method: 'HEAD' });
    expect([status, headers['content-length'], headers['content-type'], body]).toEqual([
      200,
      '10',
      'text/plain; charset=utf-8',
      '',
    ]);
  });
  test('nothing in it', async () => {
    const { status, headers, body } = await ask('/empty.txt');
    expect([status, headers['content-length'], headers['content-type'], body]).toEqual([
      200,
      '0',
      'text/plain; charset=utf-8',
      '',
    ]);
  });
  test('in part', async () => {
    const { status, headers, body } = await ask('/a%20b.txt', { headers: { Range: 'bytes=2-4' } });
    expect([status, headers['content-range'], headers['content-length'], body]).toEqual([
      206,
      'bytes 2-4/10',
      '3',
      '234',
    ]);
  });
  test('beyond its end', async () => {
    const { status, headers } = await ask('/a%20b.txt', { headers: { Range: 'bytes=10-' } });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
  });
  test('not modified', async () => {
    const { etag = '' } = (await ask('/a%20b.txt')).headers;
    const { status, headers, body } = await ask('/a%20b.txt', { headers: { 'If-None-Match': etag } });
    expect([status, headers.etag, headers['content-type'], body]).toEqual([304, etag, undefined, '']);
  });
  test('to be saved', async () => {
    const { headers } = await ask('/save');
    expect(headers['content-disposition']).toBe(`attachment; filename="?.txt"; filename*=UTF-8''%C3%BC.txt`);
  });
  test.each(['/none', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/no%00.txt', `/${'x'.repeat(1100)}`])(
    'nothing is there, or none of it: %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(path === '/none' || kind === 'koa' ? 404 : 400);
      expect(body).not.toContain('outside');
    },
  );
  test('a client that leaves early ends the download', async () => {
    ended.length = 0;
    const sent = http.get(`${urls[kind]}/big`, { agent: false });
    const [res] = (await once(sent, 'response')) as [http.IncomingMessage];
    await once(res, 'data');
    res.destroy();
    await expect.poll(() => ended).toContain('closed');
    expect((await ask('/big')).body.length).toBe(BIG);
  });
  test('a big one', async () => {
    const sent = http.get(`${urls[kind]}/big`, { agent: false });
    const [res] = (await once(sent, 'response')) as [http.IncomingMessage];
    expect([res.headers['content-length'], (await buffer(res)).length]).toEqual([String(BIG), BIG]);
  });
});

test('Koa knows more endings than the file', async () => {
  const { headers } = await fetch(`${urls.koa}/x.odt`);
  expect(headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
});

test('Koa goes on with what is not for it', async () => {
  expect((await fetch(`${urls.koa}/a%20b.txt`, { method: 'POST' })).status).toBe(404);
});
