import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from '../model/failure.js';
import type { Transform } from '../model/transform.js';
import { kindOf } from './read.js';

/** From here it is the same way in the sources and in the compiled package. */
const FOLDER = new URL('../../transforms/', import.meta.url);

/** The names of the transforms: every folder with an index module is one. In the order of code units. */
export async function listTransforms(folder: URL = FOLDER): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => indexOf(name, folder) !== undefined).sort();
}

/**
 * Imports one transform.
 * @throws Failure when there is none of that name.
 */
export async function loadTransform(name: string, folder: URL = FOLDER): Promise<Transform> {
  const names = await listTransforms(folder);
  const index = names.includes(name) ? indexOf(name, folder) : undefined;
  if (!index) throw new Failure(`There is no transform "${name}": use ${names.join(', ')}`);
  return (await import(index.href)) as Transform;
}

function indexOf(name: string, folder: URL): URL | undefined {
  const candidates = ['index.js', 'index.ts'].map((index) => new URL(`${name}/${index}`, folder));
  return candidates.find((url) => kindOf(fileURLToPath(url)) === 'file');
}
