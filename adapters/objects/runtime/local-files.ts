import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backend } from './backend.js';
import { putFile } from './put-file.js';

interface LocalFile {
  key: string;
  path: string;
  /** Differs as soon as the file was written. */
  version: string | undefined;
}

/**
 * Lends objects as local files to code that reads some and writes others, as a child process does. What is new or changed
 * when it is done becomes an object; nothing does, if that fails.
 */
export async function withLocalFiles<Result>(
  keys: readonly string[],
  work: (...paths: string[]) => Promise<Result> | Result,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'));
  try {
    const files = await Promise.all(keys.map((key, index) => lend(key, join(folder, String(index)))));
    const result = await work(...files.map(({ path }) => path));
    await Promise.all(files.map(takeBack));
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lend(key: string, folder: string): Promise<LocalFile> {
  await mkdir(folder);
  const path = join(folder, basename(key));
  const body = await backend.get(key);
  if (body) await pipeline(body, createWriteStream(path));
  return { key, path, version: await versionOf(path) };
}

async function takeBack({ key, path, version }: LocalFile): Promise<void> {
  const now = await versionOf(path);
  if (now !== undefined && now !== version) await putFile(key, path);
}

async function versionOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
