import { backend } from './backend.js';
import { keysBelow } from './list.js';
import { missing } from './missing.js';

const AT_ONCE = 16;

/**
 * As `rm` of `node:fs/promises`; with `recursive` also all objects below the key.
 * @throws Error with code ENOENT, unless `force` is given
 */
export async function deleteObject(
  key: string,
  { force = false, recursive = false }: { force?: boolean; recursive?: boolean } = {},
): Promise<void> {
  const isThere = force || (await backend.head(key)) !== undefined;
  const deleted = recursive ? await deleteBelow(`${key}/`) : 0;
  if (!isThere && !deleted) throw missing(key, 'unlink');
  if (isThere) await backend.delete(key);
}

async function deleteBelow(folder: string): Promise<number> {
  const keys: string[] = [];
  for await (const key of keysBelow(folder)) keys.push(key);
  for (let i = 0; i < keys.length; i += AT_ONCE)
    await Promise.all(keys.slice(i, i + AT_ONCE).map((key) => backend.delete(key)));
  return keys.length;
}
