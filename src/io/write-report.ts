import { lstat, rename, writeFile } from 'node:fs/promises';
import { Failure } from '../model/failure.js';
import { reasonOf } from './system-error.js';

/**
 * Writes a report: whole, or not at all. Into what is no plain file (`/dev/null`, a pipe, a link) it is written as it
 * stands there: a rename would put a file in its place.
 * @throws Failure when the folder is missing or cannot be written
 */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    if (await isSpecial(file)) return await writeFile(file, text);
    const staged = `${file}.${Date.now().toString(36)}.tmp`;
    await writeFile(staged, text);
    await rename(staged, file);
  } catch (error) {
    throw new Failure(`cannot write the report to ${file}: ${reasonOf(error)}`);
  }
}

async function isSpecial(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => undefined);
  return stats !== undefined && !stats.isFile();
}
