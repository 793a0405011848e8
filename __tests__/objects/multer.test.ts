// The storage engine for multer: what the disk storage tells of a file, and no object that nobody asked for.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExpressModule from 'express';
import multer from 'multer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anotherBucket, removeEmptyBucket, type S3Service, startS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import type { ObjectsFile } from './types.js';

const require = createRequire(import.meta.url);
const MB = 1024 * 1024;
type Storage = multer.StorageEngine;
type Namer = NonNullable<multer.DiskStorageOptions['filename']>;

let s3: S3Service;
let files: ObjectsFile;
let folder: string;
let bucket: S3Service['env'];
const servers: Server[] = [];
beforeAll(async () => {
  s3 = await startS3();
  files = load(await emit({ language: 'js', modules: 'require' }), s3.env);
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterAll(async () => {
  await s3.stop();
  await removeEmitted();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  bucket = await anotherBucket(s3);
  Object.assign(process.env, bucket);
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe.each(['express-4', 'express-5'])('%s', (version) => {
  const express = require(version) as typeof ExpressModule;

  /** An app that answers with what multer says of the uploaded files. */
  async function serve(storage: Storage, options: multer.Options = {}): Promise<string> {
    const app = express();
    app.post('/', multer({ storage, ...options }).any(), (req, res) => void res.json(req.files));
    app.use(
      ((error: { code: string; status?: number }, _req, res, _next) =>
        void res.status(error.status ?? 500).json(error.code)) as ExpressModule.ErrorRequestHandler,
    );
    const server = createServer(app).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  const upload = async (url: string, ...parts: [name: string, bytes: Uint8Array][]) => {
    const body = new FormData();
    for (const [name, bytes] of parts) body.append('file', new Blob([Buffer.from(bytes)]), name);
    const res = await fetch(url, { method: 'POST', body });
    return { status: res.status, body: (await res.json()) as Express.Multer.File[] | string };
  };

  test('a file is told of as on the disk', async () => {
    const filename: Namer = (_req, file, done) => done(null, `x-${file.originalname}`);
    const onDisk = await upload(await serve(multer.diskStorage({ destination: folder, filename })), [
      'grün.txt',
      Buffer.from('text'),
    ]);
    const storage = files.objectStorage({ prefix: 'uploads', destination: folder, filename });
    const inObjects = await upload(await serve(storage), ['grün.txt', Buffer.from('text')]);
    const [told] = inObjects.body as Express.Multer.File[];
    const key = `uploads/x-${told?.originalname}`;
    expect(inObjects.body).toEqual([{ ...(onDisk.body as Express.Multer.File[])[0], key }]);
    expect(await files.getObject(key, 'utf8')).toBe('text');
  });

  test('names by default, prefixes by request', async () => {
    const prefix = (_req: unknown, _file: unknown, done: (error: null, prefix: string) => void) =>
      done(null, 'by/request');
    const { body } = await upload(await serve(files.objectStorage({ prefix })), ['a', Buffer.from('text')]);
    const [file] = body as Express.Multer.File[];
    expect(file).toMatchObject({ destination: 'by/request', size: 4 });
    expect(file?.filename).toMatch(/^[0-9a-f]{32}$/);
    expect([file?.key, file?.path]).toEqual([`by/request/${file?.filename}`, `by/request/${file?.filename}`]);
  });

  test('an empty file, and 12 MB', async () => {
    const filename: Namer = (_req, file, done) => done(null, file.originalname);
    const url = await serve(files.objectStorage({ prefix: 'uploads', filename }));
    const { body } = await upload(url, ['empty', Buffer.alloc(0)], ['big', Buffer.alloc(12 * MB, 'b')]);
    expect((body as Express.Multer.File[]).map(({ size }) => size)).toEqual([0, 12 * MB]);
    expect((await files.getObject('uploads/big')).equals(Buffer.alloc(12 * MB, 'b'))).toBe(true);
    expect(await files.objectStat('uploads/empty')).toMatchObject({ size: 0 });
  });

  test.each([
    ['small', 10, 100],
    ['in the middle of a multipart upload', 6 * MB, 14 * MB],
  ])('a file that is too big leaves nothing: %s', async (_, fileSize, size) => {
    const url = await serve(files.objectStorage({ prefix: 'uploads' }), { limits: { fileSize } });
    expect(await upload(url, ['a', Buffer.alloc(5)], ['b', Buffer.alloc(size)])).toEqual({
      status: 500,
      body: 'LIMIT_FILE_SIZE',
    });
    await removeEmptyBucket(bucket);
  });

  test.each(['../../etc/passwd', '..\\..\\a', '/../a', 'a\0', '..', '', 'x'.repeat(1100)])(
    'a name that makes no key is the client’s fault: %j',
    async (name) => {
      const storage = files.objectStorage({
        prefix: 'uploads',
        filename: (_req, _file, done) => done(null, name),
      });
      expect(await upload(await serve(storage), ['a', Buffer.from('text')])).toEqual({
        status: 400,
        body: 'EINVAL',
      });
      await removeEmptyBucket(bucket);
    },
  );

  test('an error of the naming function', async () => {
    const filename: Namer = (_req, _file, done) => done(Object.assign(new Error('no'), { code: 'EOWN' }), '');
    const url = await serve(files.objectStorage({ prefix: 'uploads', filename }));
    expect(await upload(url, ['a', Buffer.from('text')])).toEqual({ status: 500, body: 'EOWN' });
    await removeEmptyBucket(bucket);
  });

  test.each([1000, 7 * MB])('a client that leaves after %i bytes leaves nothing', async (size) => {
    let uploads = 0;
    const storage = files.objectStorage({ prefix: 'uploads' });
    const settled = new Promise<unknown>((done) => {
      const watched: Storage = {
        ...storage,
        _handleFile: (req, file, answer) => {
          uploads += 1;
          storage._handleFile(req, file, (error, info) => (done(error), answer(error, info)));
        },
      };
      void serve(watched).then((url) => {
        const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 20 * MB };
        const sent = request(url, { method: 'POST', headers });
        sent.on('error', () => {});
        sent.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
        sent.write(Buffer.alloc(size), () => setTimeout(() => sent.destroy(), 200));
      });
    });
    expect(await settled).toBeInstanceOf(Error);
    expect(uploads).toBe(1);
    await removeEmptyBucket(bucket);
  });
});
