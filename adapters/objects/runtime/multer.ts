import type { DiskStorageOptions, StorageEngine } from 'multer';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { finished } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withCallback } from './callback.js';
import { deleteObject } from './delete.js';
import { objectKey } from './key.js';
import { objectWriteStream } from './write-stream.js';

declare global {
  namespace Express {
    namespace Multer {
      interface File {
        /** The key of the object that the file has become. */
        key: string;
      }
    }
  }
}

export interface ObjectStorageOptions {
  /** What the keys begin with; or calls back with that. */
  prefix: NonNullable<DiskStorageOptions['destination']>;
  /** Calls back with the rest of the key; by default 32 random hexadecimal digits. */
  filename?: DiskStorageOptions['filename'] | undefined;
  /** What `file.destination` is; by default the prefix. */
  destination?: string | undefined;
}

type Request = Parameters<StorageEngine['_handleFile']>[0];
type UploadedFile = Parameters<StorageEngine['_handleFile']>[1];

/** As `multer.diskStorage`, but files become objects: `file.key` is the key of each. */
export function objectStorage(options: ObjectStorageOptions): StorageEngine {
  return {
    _handleFile: (req, file, done) => withCallback(storeFile(options, req, file), done),
    _removeFile: (_req, file, done) => withCallback(deleteObject(file.key, { force: true }), done),
  };
}

async function storeFile(
  { prefix, filename: choose = randomName, destination: shown }: ObjectStorageOptions,
  req: Request,
  file: UploadedFile,
): Promise<Partial<UploadedFile>> {
  const folder =
    typeof prefix === 'string' ? prefix : await answerOf<string>((done) => prefix(req, file, done));
  const filename = await answerOf<string>((done) => choose(req, file, done));
  const key = objectKey(folder, filename);
  const stream = objectWriteStream(key);
  const closed = new Promise((done) => stream.once('close', done));
  // Only a file that is complete may become an object: not the beginning of one that is too big, or that stays away.
  file.stream.once('limit', () => stream.destroy(new Error('the file is too big')));
  finished(req, { writable: false }, (error) => error && stream.destroy(error));
  try {
    await pipeline(file.stream, stream);
  } catch (error) {
    // Whoever is told of it finds nothing left.
    await closed;
    throw error;
  }
  const destination = shown ?? folder;
  return { key, destination, filename, path: join(destination, filename), size: stream.bytesWritten };
}

function answerOf<Result>(
  ask: (done: (error: Error | null, result: Result) => void) => void,
): Promise<Result> {
  return new Promise((answer, fail) => ask((error, result) => (error ? fail(error) : answer(result))));
}

function randomName(_req: Request, _file: UploadedFile, done: (error: null, name: string) => void): void {
  done(null, randomBytes(16).toString('hex'));
}
