import { backend } from './backend.js';
import { deleteObject } from './delete.js';
import { keysBelow } from './list.js';
import { missing } from './missing.js';

/**
 * As `cp` of `node:fs/promises`: an object, or all that is below the key.
 * @throws Error with code ENOENT
 */
export async function copyObject(from: string, to: string): Promise<void> {
  const isThere = from === to ? (await backend.head(from)) !== undefined : await backend.copy(from, to);
  if (!isThere && !(await copyBelow(from, to))) throw missing(from, 'copyfile');
}

async function copyBelow(from: string, to: string): Promise<number> {
  const keys: string[] = [];
  for await (const key of keysBelow(`${from}/`)) keys.push(key);
  if (from !== to) for (const key of keys) await backend.copy(key, `${to}${key.slice(from.length)}`);
  return keys.length;
}

/**
 * As `rename` of `node:fs/promises`, but in two steps: for a moment both are there.
 * @throws Error with code ENOENT
 */
export async function moveObject(from: string, to: string): Promise<void> {
  await copyObject(from, to);
  if (from !== to) await deleteObject(from, { force: true, recursive: true });
}
