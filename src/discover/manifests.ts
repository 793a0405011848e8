import { dirname, join, sep } from 'node:path';
import type { Manifest } from '../model/project.js';
import { readJsonFile } from './json.js';

/**
 * The package.json files that govern these files: those of their folders and of the folders above, up to the root.
 * @param cwd messages name a package.json relative to it
 * @returns deepest folder first, then by path
 * @throws Failure naming file and place of a package.json that cannot be read or is not JSON
 */
export function manifestsOf(files: string[], root: string, cwd: string): Manifest[] {
  const folders = new Set([root]);
  for (const file of files) addFolders(dirname(file), folders);
  return [...folders]
    .flatMap((directory) => readManifest(directory, cwd) ?? [])
    .sort((a, b) => depthOf(b) - depthOf(a) || (a.file < b.file ? -1 : 1));
}

/** Stops at the first folder that is known: those above it are known too. */
function addFolders(folder: string, folders: Set<string>): void {
  if (folders.has(folder)) return;
  folders.add(folder);
  const parent = dirname(folder);
  if (parent !== folder) addFolders(parent, folders);
}

function depthOf({ directory }: Manifest): number {
  return directory.split(sep).length;
}

function readManifest(directory: string, cwd: string): Manifest | undefined {
  const file = join(directory, 'package.json');
  const found = readJsonFile(file, cwd);
  if (!found) return undefined;
  const { text, json } = found;
  const [peer, optional, own] = ['peerDependencies', 'optionalDependencies', 'dependencies'].map((section) =>
    textsIn(json[section]),
  );
  return {
    file,
    directory,
    text,
    name: typeof json['name'] === 'string' ? json['name'] : undefined,
    ...(typeof json['version'] === 'string' && { version: json['version'] }),
    type: json['type'] === 'module' ? 'module' : 'commonjs',
    nodeRange: textsIn(json['engines'])['node'],
    dependencies: { ...peer, ...optional, ...own },
    devDependencies: textsIn(json['devDependencies']),
    ...('stateless-codemod' in json && { config: json['stateless-codemod'] }),
  };
}

/** The entries whose value is a text. */
function textsIn(section: unknown): Record<string, string> {
  if (typeof section !== 'object' || section === null) return {};
  return Object.fromEntries(
    Object.entries(section).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
