import { backend } from './backend.js';
import { missing } from './missing.js';

/**
 * As `copyFile` of `node:fs/promises`.
 * @throws Error with code ENOENT
 */
export async function copyObject(from: string, to: string): Promise<void> {
  const isThere = from === to ? (await backend.head(from)) !== undefined : await backend.copy(from, to);
  if (!isThere) throw missing(from, 'copyfile');
}

/**
 * As `rename` of `node:fs/promises`, but in two steps: for a moment both are there.
 * @throws Error with code ENOENT
 */
export async function moveObject(from: string, to: string): Promise<void> {
  await copyObject(from, to);
  if (from !== to) await backend.delete(from);
}
