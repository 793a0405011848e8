import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { kindOf } from './read.js';

/** From here it is the same way in the sources and in the compiled package. */
const ROOT = new URL('../../', import.meta.url);

/** The page of a rule, markdown; undefined when it has none of its own. */
export function rulePage(name: string): Promise<string | undefined> {
  return read(new URL(`src/find/rules/${name}/README.md`, ROOT));
}

/** The page of a transform, markdown. */
export function transformPage(name: string): Promise<string | undefined> {
  return read(new URL(`transforms/${name}/README.md`, ROOT));
}

async function read(url: URL): Promise<string | undefined> {
  return kindOf(fileURLToPath(url)) === 'file' ? readFile(url, 'utf8') : undefined;
}
