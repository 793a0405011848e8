import { createReadStream } from 'node:fs';
import { backend } from './backend.js';

/** Makes an object of a local file. */
export async function putFile(key: string, path: string): Promise<void> {
  const file = createReadStream(path);
  try {
    await backend.put(key, file);
  } finally {
    file.destroy();
  }
}
