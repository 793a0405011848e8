import { dirname, join } from 'node:path';
import { exists } from '../io/project-files.js';
import { readJsonFile } from './json.js';
import { isWorkspaceOf } from './workspace.js';

/** A package.json with none of these only says how Node reads the `.js` files beside it. */
const PACKAGE_KEYS = ['name', 'version', 'scripts', 'workspaces', 'dependencies', 'devDependencies'];

/**
 * The folder that holds the whole program around a folder: the workspace root if its patterns name the package that
 * the folder is in, else the package's own folder, else the repository, else the folder itself. Looks no higher than
 * the repository.
 * @param folder absolute, links resolved
 * @param cwd messages name a package.json relative to it
 * @throws Failure naming a package.json on the way that is not JSON
 */
export async function programRootOf(folder: string, cwd: string): Promise<string> {
  const line = upwards(folder);
  const own = line.findIndex((candidate) => isPackage(candidate, cwd));
  const [root, ...above] = own === -1 ? [] : line.slice(own);
  if (root === undefined) return line.find(isRepository) ?? folder;
  for (const candidate of above) {
    if (await isWorkspaceOf(candidate, root, cwd)) return candidate;
  }
  return root;
}

/**
 * The folder where looking for a config ends: the root of the repository, else that of the program.
 * @param folder absolute, links resolved
 */
export async function boundaryOf(folder: string): Promise<string> {
  const top = upwards(folder).at(-1);
  return top !== undefined && isRepository(top) ? top : programRootOf(folder, folder);
}

/** The folder and those above it, up to the root of the repository. */
function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return isRepository(folder) || parent === folder ? [folder] : [folder, ...upwards(parent)];
}

function isRepository(folder: string): boolean {
  return exists(join(folder, '.git'));
}

function isPackage(folder: string, cwd: string): boolean {
  const manifest = readJsonFile(join(folder, 'package.json'), cwd)?.json;
  return manifest !== undefined && PACKAGE_KEYS.some((key) => key in manifest);
}
