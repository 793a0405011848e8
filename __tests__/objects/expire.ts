import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Expiring, expireObjectsSource } from '../../adapters/objects/adapter.js';
import { toFlavour } from '../../src/ast/flavour.js';
import { readAdapters } from '../../src/io/adapters.js';

/** Emits the script into a folder with the packages, runs it, and gives what it prints. */
export async function runExpire(
  folder: string,
  expiring: readonly Expiring[],
  env: Record<string, string>,
): Promise<string> {
  const text = expireObjectsSource(readAdapters(), expiring);
  await writeFile(join(folder, 'expire-objects.mjs'), toFlavour(text, { language: 'js', modules: 'import' }));
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...env } };
  return (await promisify(execFile)(process.execPath, ['expire-objects.mjs'], options)).stdout;
}
