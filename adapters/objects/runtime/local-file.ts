import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backend } from './backend.js';
import { missing } from './missing.js';
import { putFile } from './put-file.js';

/**
 * Lends an object as a local file to code that needs one: a native library, a child process.
 * @throws Error with code ENOENT
 */
export async function withLocalFile<Result>(
  key: string,
  work: (path: string) => Promise<Result> | Result,
): Promise<Result> {
  return inScratch(key, async (path) => {
    const body = await backend.get(key);
    if (!body) throw missing(key);
    await pipeline(body, createWriteStream(path));
    return work(path);
  });
}

/** Makes an object of the local file that some code writes; of none, if that fails. */
export async function fromLocalFile<Result>(
  key: string,
  work: (path: string) => Promise<Result> | Result,
): Promise<Result> {
  return inScratch(key, async (path) => {
    const result = await work(path);
    await putFile(key, path);
    return result;
  });
}

/** The file keeps its name, of which the ending often matters. */
async function inScratch<Result>(key: string, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'object-'));
  try {
    return await work(join(folder, basename(key)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
