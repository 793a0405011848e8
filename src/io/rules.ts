import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../model/rule.js';
import { kindOf } from './read.js';

/** From here it is the same way in the sources and in the compiled package. */
const FOLDER = new URL('../find/rules/', import.meta.url);

/** The names of the rules: every folder with an index module is one. In the order of code units. */
export async function listRules(folder: URL = FOLDER): Promise<string[]> {
  if (kindOf(fileURLToPath(folder)) !== 'folder') return [];
  const names = await readdir(folder);
  return names.filter((name) => indexOf(name, folder) !== undefined).sort();
}

/** Imports all rules, in the order of their names. */
export async function loadRules(folder: URL = FOLDER): Promise<Rule[]> {
  const names = await listRules(folder);
  const indexes = names.flatMap((name) => indexOf(name, folder) ?? []);
  const modules = await Promise.all(indexes.map(({ href }) => import(href) as Promise<{ rule: Rule }>));
  return modules.map(({ rule }) => rule);
}

function indexOf(name: string, folder: URL): URL | undefined {
  const candidates = ['index.js', 'index.ts'].map((index) => new URL(`${name}/${index}`, folder));
  return candidates.find((url) => kindOf(fileURLToPath(url)) === 'file');
}
