import { rm } from 'node:fs/promises';
import { putFile } from './put-file.js';

/** Makes an object of a local file, which is gone then. */
export async function takeFile(key: string, path: string): Promise<void> {
  await putFile(key, path);
  await rm(path);
}
