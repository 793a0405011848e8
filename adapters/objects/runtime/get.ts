import { buffer } from 'node:stream/consumers';
import { backend } from './backend.js';
import { missing } from './missing.js';

export function getObject(key: string, options?: { encoding?: null } | null): Promise<Buffer>;
export function getObject(
  key: string,
  options: BufferEncoding | { encoding: BufferEncoding },
): Promise<string>;
/**
 * As `readFile` of `node:fs/promises`.
 * @throws Error with code ENOENT
 */
export async function getObject(
  key: string,
  options?: BufferEncoding | { encoding?: BufferEncoding | null } | null,
): Promise<Buffer | string> {
  const body = await backend.get(key);
  if (!body) throw missing(key);
  const bytes = await buffer(body);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? bytes.toString(encoding) : bytes;
}
