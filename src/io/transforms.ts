import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from '../model/failure.js';
import type { Described, Transform } from '../model/transform.js';
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

/** What all transforms say about themselves. The code behind it, most of the tool, is not loaded. */
export async function describeTransforms(folder: URL = FOLDER): Promise<Described[]> {
  const names = await listTransforms(folder);
  const modules = names.flatMap((name) => moduleOf(name, 'messages', folder) ?? []);
  return Promise.all(modules.map(({ href }) => import(href) as Promise<Described>));
}

/** The transforms that look at the program for the audit, loaded; of the others what they say about themselves. */
export async function loadForAudit(folder: URL = FOLDER): Promise<Described[]> {
  const all = await describeTransforms(folder);
  return Promise.all(
    all.map(async (one) => (one.meta.leavesAuditToRules ? one : loadTransform(one.meta.name, folder))),
  );
}

const indexOf = (name: string, folder: URL): URL | undefined => moduleOf(name, 'index', folder);

function moduleOf(name: string, module: string, folder: URL): URL | undefined {
  const candidates = ['js', 'ts'].map((ending) => new URL(`${name}/${module}.${ending}`, folder));
  return candidates.find((url) => kindOf(fileURLToPath(url)) === 'file');
}
