// What parsers of uploads are given: streams for formidable, writes that are waited for later, local files that go.
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anotherBucket, type S3Service, startS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import type { ObjectsFile } from './types.js';

let s3: S3Service;
let files: ObjectsFile;
let folder: string;
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
  Object.assign(process.env, await anotherBucket(s3));
});

test('takeFile removes the file when the object is there, and only then', async () => {
  const path = join(folder, 'a');
  await writeFile(path, 'content');
  await files.takeFile('a', path);
  expect(await files.getObject('a', 'utf8')).toBe('content');
  await expect(stat(path)).rejects.toThrow('ENOENT');
  await expect(files.takeFile('b', path)).rejects.toThrow('ENOENT');
  expect(await files.objectExists('b')).toBe(false);
});

test('takeUpload takes what is in memory, or in a temporary file', async () => {
  await files.takeUpload('a', { data: Buffer.from('in memory'), tempFilePath: '' });
  expect(await files.getObject('a', 'utf8')).toBe('in memory');
  const tempFilePath = join(folder, 'upload');
  await writeFile(tempFilePath, 'in a file');
  await files.takeUpload('b', { data: Buffer.alloc(0), tempFilePath });
  expect(await files.getObject('b', 'utf8')).toBe('in a file');
  await expect(stat(tempFilePath)).rejects.toThrow('ENOENT');
});

test('objectWrites: all are there when done resolves, and an error is told by done only', async () => {
  const writes = files.objectWrites();
  writes.put('w/a', 'first');
  writes.put('w/b', Readable.from(['sec', 'ond']));
  await writes.done();
  expect(await files.listObjects('w')).toEqual(['a', 'b']);
  const failing = new Readable({ read: () => failing.destroy(new Error('broken off')) });
  writes.put('w/c', failing);
  await new Promise((closed) => failing.once('close', closed));
  await expect(writes.done()).rejects.toThrow('broken off');
  expect(await files.objectExists('w/c')).toBe(false);
});

test('objectStreams: the files of a form are finished in their order', async () => {
  const open = files.objectStreams('forms');
  const finished: string[] = [];
  const streams = ['a', 'b', 'c'].map((name, index) => {
    const stream = open({ newFilename: name });
    stream.on('finish', () => finished.push(name));
    stream.end(index ? name : Buffer.alloc(6 * 1024 * 1024));
    return stream;
  });
  await Promise.all(streams.map((stream) => once(stream, 'finish')));
  expect(finished).toEqual(['a', 'b', 'c']);
  expect(await files.listObjects('forms')).toEqual(['a', 'b', 'c']);
});

test('objectStreams: a name that leads out is an error of the stream', async () => {
  const stream = files.objectStreams('forms')({ newFilename: '../a' });
  const [error] = (await once(stream, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('EINVAL');
});
