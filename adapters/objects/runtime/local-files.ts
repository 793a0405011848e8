import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, posix, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backend } from './backend.js';
import { putFile } from './put-file.js';

interface LocalFile {
  key: string;
  folder: string;
  path: string;
  /** Differs as soon as the file was written. */
  version: string;
}

/**
 * Lends objects as local files to code that reads some and writes others, as a child process does. What is new or changed
 * when it is done, beside them too, becomes an object; nothing does, if that fails.
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
  return { key, folder, path, version: body ? await versionOf(path) : '' };
}

/** The file and all that was put beside it. */
async function takeBack({ key, folder, path, version }: LocalFile): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || (file === path && (await versionOf(file)) === version)) continue;
    await putFile(posix.join(posix.dirname(key), relative(folder, file).replaceAll(sep, '/')), file);
  }
}

async function versionOf(path: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}
