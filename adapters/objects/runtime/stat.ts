import { backend } from './backend.js';
import { missing } from './missing.js';

export interface ObjectStat {
  size: number;
  mtime: Date;
  mtimeMs: number;
  birthtime: Date;
  isFile(): boolean;
  isDirectory(): boolean;
}

/**
 * As `stat` of `node:fs/promises`. A folder is there if an object is in it.
 * @throws Error with code ENOENT
 */
export async function objectStat(key: string): Promise<ObjectStat> {
  const info = await backend.head(key);
  if (info) return statOf(info.size, info.mtime, true);
  // A folder has no date: that of now keeps it from being taken for old.
  if (await isFolder(key)) return statOf(0, new Date(), false);
  throw missing(key, 'stat');
}

/** As `existsSync`, for objects and folders of objects. */
export async function objectExists(key: string): Promise<boolean> {
  return (await backend.head(key)) !== undefined || (await isFolder(key));
}

export async function isFolder(key: string): Promise<boolean> {
  const { keys, folders } = await backend.list(`${key}/`, '/');
  return keys.length + folders.length > 0;
}

function statOf(size: number, mtime: Date, isFile: boolean): ObjectStat {
  const kind = { isFile: () => isFile, isDirectory: () => !isFile };
  return { size, mtime, mtimeMs: mtime.getTime(), birthtime: mtime, ...kind };
}
