// What the functions on objects promise, on S3 and in memory: each case is one of node:fs that apps rely on.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  anotherBucket,
  radosgw,
  removeEmptyBucket,
  type S3Service,
  startS3,
  WITH_RADOSGW,
} from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import type { ObjectsFile } from './types.js';

let s3: S3Service;
let files: ObjectsFile;
afterAll(removeEmitted);

const SERVERS = { S3: startS3, memory: startS3, ...(WITH_RADOSGW ? { radosgw } : {}) };

/** The error of `node:fs` for a file that is not there. */
const enoent = (syscall: string, key: string) =>
  expect.objectContaining({
    message: `ENOENT: no such file or directory, ${syscall} '${key}'`,
    code: 'ENOENT',
    errno: -2,
    syscall,
    path: key,
  }) as Error;

/** As many bytes as the parts of a multipart upload need: two whole ones and a rest. */
const BIG = randomBytes(12 * 1024 * 1024);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(Object.entries(SERVERS))('%s', (kind, start) => {
  beforeAll(async () => {
    s3 = await start();
    files = load(await emit({ language: 'js', modules: 'require' }), s3.env);
    return s3.stop;
  });
  beforeEach(async () => {
    Object.assign(process.env, await anotherBucket(s3));
    if (kind === 'memory') files.useObjects(files.memoryObjects());
  });

  describe('putObject and getObject', () => {
    test('text, as utf8 unless an encoding is given', async () => {
      await files.putObject('a/ü.txt', 'grün');
      await files.putObject('b', 'fdFF', 'hex');
      await files.putObject('c', 'QUJD', { encoding: 'base64', contentType: 'text/plain' });
      expect(await files.getObject('a/ü.txt')).toEqual(Buffer.from('grün'));
      expect(await files.getObject('a/ü.txt', 'utf8')).toBe('grün');
      expect(await files.getObject('a/ü.txt', { encoding: 'utf-8' })).toBe('grün');
      expect(await files.getObject('b', 'hex')).toBe('fdff');
      expect(await files.getObject('c', 'latin1')).toBe('ABC');
    });
    test.each([
      ['an array of bytes', () => new Uint8Array([104, 105])],
      ['a Buffer', () => Buffer.from('hi')],
      ['a stream', () => Readable.from([Buffer.from('h'), Buffer.from('i')])],
      ['a stream of text', () => Readable.from(['h', 'i'])],
      ['a web stream', () => new Blob(['hi']).stream() as unknown as AsyncIterable<Uint8Array>],
      [
        'a generator',
        async function* () {
          yield await Promise.resolve('h');
          yield Buffer.from('i');
        },
      ],
    ])('%s', async (_, body) => {
      await files.putObject('x', body());
      expect(await files.getObject('x', 'utf8')).toBe('hi');
    });
    test('other arrays of bytes, and a part of one', async () => {
      const bytes = new Uint16Array([0x6869, 0x6a6b, 0x6c6d]);
      await files.putObject('x', bytes.subarray(1));
      expect(await files.getObject('x')).toEqual(Buffer.from(bytes.buffer, 2, 4));
      await files.putObject('x', new DataView(bytes.buffer, 1, 2));
      expect(await files.getObject('x')).toEqual(Buffer.from(bytes.buffer, 1, 2));
    });
    test('nothing is something: an empty text, array and stream', async () => {
      for (const body of ['', new Uint8Array(), Readable.from([])]) {
        await files.putObject('empty', body);
        expect(await files.getObject('empty')).toEqual(Buffer.alloc(0));
        await files.deleteObject('empty');
      }
    });
    test('a later object replaces an earlier one', async () => {
      await files.putObject('x', 'a long text');
      await files.putObject('x', 'short');
      expect(await files.getObject('x', 'utf8')).toBe('short');
    });
    test.each(['bytes', 'a stream'])('12 MB as %s', async (how) => {
      const pieces = Array.from({ length: 192 }, (_, i) => BIG.subarray(i * 65536, (i + 1) * 65536));
      await files.putObject('big', how === 'bytes' ? BIG : Readable.from(pieces));
      expect(hash(await files.getObject('big'))).toBe(hash(BIG));
    });
    test('a stream that fails leaves no object', async () => {
      async function* broken() {
        yield BIG;
        await Promise.reject(new Error('broken'));
      }
      await expect(files.putObject('x', broken())).rejects.toThrow('broken');
      expect(await files.objectExists('x')).toBe(false);
    });
    test('what is missing', async () => {
      await expect(files.getObject('no/x.txt')).rejects.toEqual(enoent('open', 'no/x.txt'));
    });
    test('keys that look like something else', async () => {
      const keys = [
        '%2e%2e%2fa',
        'a b+c&d=e?f#g',
        'ä/€/😀',
        'quo\'te"',
        'a;b,c',
        'x'.repeat(1000),
        '__proto__',
      ];
      for (const key of keys) await files.putObject(key, key);
      for (const key of keys) expect(await files.getObject(key, 'utf8')).toBe(key);
      expect(await files.listObjects('', { recursive: true })).toEqual([...keys].sort());
      for (const key of keys) await files.copyObject(key, 'copy').then(() => files.deleteObject(key));
      expect(await files.listObjects('')).toEqual(['copy']);
    });
  });

  describe('objectReadStream', () => {
    beforeEach(() => files.putObject('x', '0123456789'));
    test.each([
      [{}, '0123456789'],
      ['utf8' as const, '0123456789'],
      [{ start: 3 }, '3456789'],
      [{ end: 3 }, '0123'],
      [{ start: 2, end: 4 }, '234'],
      [{ start: 8, end: 100 }, '89'],
      [{ start: 10 }, ''],
      [{ start: 0, end: 0, encoding: 'latin1' as const }, '0'],
    ])('%j', async (options, expected) => {
      expect(await text(files.objectReadStream('x', options))).toBe(expected);
    });
    test('with an encoding the chunks are text', async () => {
      const chunks: unknown[] = await files.objectReadStream('x', 'hex').toArray();
      expect(chunks.join('')).toBe('30313233343536373839');
    });
    test('opens, and ends', async () => {
      const stream = files.objectReadStream('x');
      await once(stream, 'open');
      stream.resume();
      await once(stream, 'end');
    });
    test('what is missing is an error of the stream, also in a part', async () => {
      await expect(once(files.objectReadStream('no'), 'open')).rejects.toEqual(enoent('open', 'no'));
      await expect(text(files.objectReadStream('no', { start: 3 }))).rejects.toEqual(enoent('open', 'no'));
    });
    test('destroyed at once, or while it is read', async () => {
      const unread = files.objectReadStream('x').destroy();
      await once(unread, 'close');
      await files.putObject('big', BIG);
      const begun = files.objectReadStream('big');
      const closed = once(begun, 'close');
      await once(begun, 'data');
      begun.destroy();
      await closed;
      expect(hash(await files.getObject('big'))).toBe(hash(BIG));
    });
  });

  describe('objectWriteStream', () => {
    test('the object is there when it has finished', async () => {
      const stream = files.objectWriteStream('x');
      stream.write('grün', 'utf8');
      stream.end(Buffer.from('!'));
      await once(stream, 'finish');
      expect(await files.getObject('x', 'utf8')).toBe('grün!');
      expect([stream.path, stream.bytesWritten]).toEqual(['x', 6]);
    });
    test('a pipe of 12 MB', async () => {
      await pipeline(Readable.from([BIG]), files.objectWriteStream('big'));
      expect(hash(await files.getObject('big'))).toBe(hash(BIG));
    });
    test('nothing written is an empty object', async () => {
      await once(files.objectWriteStream('x').end(), 'close');
      expect(await files.objectStat('x')).toMatchObject({ size: 0 });
    });
    test('opens by itself', async () => {
      const stream = files.objectWriteStream('x');
      await once(stream, 'open');
      await once(stream.end(), 'close');
    });
    test.each([10, BIG.length])('destroyed after %i bytes it leaves nothing', async (size) => {
      const stream = files.objectWriteStream('x');
      await new Promise((done) => stream.write(BIG.subarray(0, size), done));
      stream.destroy();
      await once(stream, 'close');
      await expectNothing();
    });
    test('destroyed after its end, before it has finished, it leaves nothing', async () => {
      const stream = files.objectWriteStream('x').end('text');
      stream.destroy();
      await once(stream, 'close');
      await expectNothing();
    });
    test('a pipeline that fails leaves nothing', async () => {
      async function* broken() {
        yield BIG;
        await Promise.reject(new Error('broken'));
      }
      const stream = files.objectWriteStream('x');
      const closed = new Promise((done) => stream.once('close', done));
      await expect(pipeline(broken, stream)).rejects.toThrow('broken');
      await closed;
      await expectNothing();
    });
    test('a piped source that breaks off leaves nothing', async () => {
      const source = new PassThrough();
      const stream = source.pipe(files.objectWriteStream('x'));
      source.write(BIG);
      await once(stream, 'drain');
      source.destroy();
      await once(stream, 'close');
      expect(stream.writableFinished).toBe(false);
      await expectNothing();
    });
    test('a source that is taken away may be followed by another', async () => {
      const [first, second] = [new PassThrough(), new PassThrough()];
      const stream = files.objectWriteStream('x');
      first.pipe(stream);
      first.write('a');
      await new Promise(setImmediate);
      first.unpipe(stream).destroy();
      second.pipe(stream);
      second.end('b');
      await once(stream, 'finish');
      expect(await files.getObject('x', 'utf8')).toBe('ab');
    });

    async function expectNothing(): Promise<void> {
      expect(await files.objectExists('x')).toBe(false);
      if (kind !== 'memory') await removeEmptyBucket({ ...s3.env, S3_BUCKET: process.env.S3_BUCKET ?? '' });
    }
  });

  describe('objectExists and objectStat', () => {
    test('an object', async () => {
      const before = Date.now();
      await files.putObject('a/b.txt', 'text');
      const found = await files.objectStat('a/b.txt');
      expect([found.size, found.isFile(), found.isDirectory()]).toEqual([4, true, false]);
      expect(found.mtimeMs).toBe(found.mtime.getTime());
      expect(Math.abs(found.mtimeMs - before)).toBeLessThan(60_000);
      expect(await files.objectExists('a/b.txt')).toBe(true);
    });
    test('a folder is there if something is in it', async () => {
      await files.putObject('a/b/c.txt', 'text');
      for (const folder of ['a', 'a/b']) {
        const found = await files.objectStat(folder);
        expect([found.isFile(), found.isDirectory()]).toEqual([false, true]);
        expect(await files.objectExists(folder)).toBe(true);
      }
    });
    test('a beginning of a name is neither', async () => {
      await files.putObject('a/bcd', 'text');
      expect(await files.objectExists('a/bc')).toBe(false);
      await expect(files.objectStat('a/bc')).rejects.toEqual(enoent('stat', 'a/bc'));
    });
  });

  describe('deleteObject', () => {
    test('an object, once', async () => {
      await files.putObject('x', 'text');
      await files.deleteObject('x');
      expect(await files.objectExists('x')).toBe(false);
      await expect(files.deleteObject('x')).rejects.toEqual(enoent('unlink', 'x'));
      await files.deleteObject('x', { force: true });
    });
    test('a folder with all that is in it, and nothing beside it', async () => {
      for (const key of ['a/1', 'a/b/2', 'ab/3', 'a.txt']) await files.putObject(key, key);
      await expect(files.deleteObject('a')).rejects.toEqual(enoent('unlink', 'a'));
      await files.deleteObject('a', { recursive: true });
      expect(await files.listObjects('', { recursive: true })).toEqual(['a.txt', 'ab/3']);
      await expect(files.deleteObject('a', { recursive: true })).rejects.toEqual(enoent('unlink', 'a'));
      await files.deleteObject('a', { recursive: true, force: true });
    });
    test('an object with recursive', async () => {
      await files.putObject('a', 'text');
      await files.deleteObject('a', { recursive: true });
      expect(await files.listObjects('')).toEqual([]);
    });
  });

  describe('copyObject and moveObject', () => {
    test('one is there twice, or elsewhere', async () => {
      await files.putObject('a/ü 1+2.txt', 'text');
      await files.putObject('d', 'old');
      await files.copyObject('a/ü 1+2.txt', 'b c');
      await files.moveObject('b c', 'd');
      expect(await files.listObjects('', { recursive: true })).toEqual(['a/ü 1+2.txt', 'd']);
      expect(await files.getObject('d', 'utf8')).toBe('text');
    });
    test('to its own place', async () => {
      await files.putObject('a', 'text');
      await files.moveObject('a', 'a');
      expect(await files.getObject('a', 'utf8')).toBe('text');
    });
    test('what is missing', async () => {
      await expect(files.copyObject('no', 'x')).rejects.toEqual(enoent('copyfile', 'no'));
      await expect(files.moveObject('no', 'x')).rejects.toEqual(enoent('copyfile', 'no'));
      await expect(files.moveObject('no', 'no')).rejects.toEqual(enoent('copyfile', 'no'));
    });
  });

  test('listEntries: what each name right below is', async () => {
    for (const name of ['b.txt', 'a/1', 'a/b/2']) await files.putObject(`up/${name}`, '');
    const entries = await files.listEntries('up');
    expect(entries.map((one) => [one.name, one.isFile(), one.isDirectory()])).toEqual([
      ['a', false, true],
      ['b.txt', true, false],
    ]);
    expect(await files.listEntries('up/b.txt')).toEqual([]);
  });

  describe('listObjects', () => {
    test('files and folders, sorted by code unit, without what is beside', async () => {
      for (const name of ['b.txt', 'B.txt', 'a/1', 'a/2', 'ab', 'é', 'é/x', '😀', '10', '9'])
        await files.putObject(`up/${name}`, '');
      await files.putObject('upper', '');
      expect(await files.listObjects('up')).toEqual(['10', '9', 'B.txt', 'a', 'ab', 'b.txt', 'é', '😀']);
      expect(await files.listObjects('up/', { recursive: true })).toEqual(
        ['10', '9', 'B.txt', 'a/1', 'a/2', 'ab', 'b.txt', 'é', 'é/x', '😀'].sort(),
      );
    });
    test('nothing there, and the empty object that consoles make for a folder', async () => {
      expect(await files.listObjects('up')).toEqual([]);
      await files.putObject('up/', '');
      expect(await files.listObjects('up')).toEqual([]);
      expect(await files.listObjects('')).toEqual(['up']);
    });
    test('more than a page', async () => {
      const names = Array.from({ length: 1203 }, (_, i) => String(i).padStart(4, '0'));
      for (let i = 0; i < names.length; i += 100)
        await Promise.all(names.slice(i, i + 100).map((name) => files.putObject(`many/${name}`, '')));
      expect(await files.listObjects('many')).toEqual(names);
      await files.deleteObject('many', { recursive: true });
      expect(await files.objectExists('many')).toBe(false);
    });
  });

  describe('local files', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'local-'));
    });
    test('putFile', async () => {
      await writeFile(join(folder, 'big'), BIG);
      await files.putFile('big', join(folder, 'big'));
      expect(hash(await files.getObject('big'))).toBe(hash(BIG));
      await rm(folder, { recursive: true });
      await expect(files.putFile('no', join(folder, 'big'))).rejects.toThrow('ENOENT');
      expect(await files.objectExists('no')).toBe(false);
    });
    test('withLocalFile lends an object and takes it back', async () => {
      await files.putObject('a/b.txt', 'text');
      const lent = await files.withLocalFile('a/b.txt', async (path) => [path, await readFile(path, 'utf8')]);
      expect(lent[1]).toBe('text');
      expect(basename(lent[0] ?? '')).toBe('b.txt');
      await expect(stat(dirname(lent[0] ?? ''))).rejects.toThrow('ENOENT');
    });
    test('withLocalFile takes it back when the work fails', async () => {
      await files.putObject('x', 'text');
      let path = '';
      const work = (lent: string) => {
        path = lent;
        throw new Error('no more');
      };
      await expect(files.withLocalFile('x', work)).rejects.toThrow('no more');
      await expect(stat(dirname(path))).rejects.toThrow('ENOENT');
      await expect(files.withLocalFile('no', work)).rejects.toEqual(enoent('open', 'no'));
    });
    test('fromLocalFile makes an object of what was written', async () => {
      let path = '';
      const result = await files.fromLocalFile('a/b.png', async (scratch) => {
        path = scratch;
        await writeFile(scratch, 'pixels');
        return 'done';
      });
      expect([result, basename(path)]).toEqual(['done', 'b.png']);
      expect(await files.getObject('a/b.png', 'utf8')).toBe('pixels');
      await expect(stat(dirname(path))).rejects.toThrow('ENOENT');
    });
    test('fromLocalFile makes none when the work fails', async () => {
      const work = async (scratch: string) => {
        await writeFile(scratch, 'half');
        throw new Error('no more');
      };
      await expect(files.fromLocalFile('x', work)).rejects.toThrow('no more');
      expect(await files.objectExists('x')).toBe(false);
    });
  });
});

test('withCallback calls back outside of the promise, once', async () => {
  const called = (promise: Promise<string>) =>
    new Promise((done) => files.withCallback(promise, (...args) => done(args)));
  expect(await called(Promise.resolve('a'))).toEqual([null, 'a']);
  const error = new Error('b');
  expect(await called(Promise.reject(error))).toEqual([error]);
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const thrown = new Promise((done) => process.once('uncaughtException', (error) => done(error.message)));
  let calls = 0;
  files.withCallback(Promise.resolve('a'), () => {
    calls += 1;
    throw new Error('thrown by the callback');
  });
  expect(await thrown).toBe('thrown by the callback');
  expect(calls).toBe(1);
  for (const listener of others) process.on('uncaughtException', listener);
});

test('without S3_BUCKET the first call says what is missing', async () => {
  const nowhere = { ...s3.env, S3_BUCKET: '' };
  const fresh = load(await emit({ language: 'js', modules: 'require' }), nowhere);
  await expect(fresh.getObject('x')).rejects.toThrow('S3_BUCKET is not set');
  await expect(once(fresh.objectWriteStream('x'), 'finish')).rejects.toThrow('S3_BUCKET is not set');
});
