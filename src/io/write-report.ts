import { rename, writeFile } from 'node:fs/promises';
import { Failure } from '../model/failure.js';
import { reasonOf } from './system-error.js';

/**
 * Writes a report: whole, or not at all.
 * @throws Failure when the folder is missing or cannot be written
 */
export async function writeReport(file: string, text: string): Promise<void> {
  const staged = `${file}.${Date.now().toString(36)}.tmp`;
  try {
    await writeFile(staged, text);
    await rename(staged, file);
  } catch (error) {
    throw new Failure(`cannot write the report to ${file}: ${reasonOf(error)}`);
  }
}
