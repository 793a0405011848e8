import { backend } from './backend.js';

/**
 * The names below a prefix, sorted, as `readdir` has them; with `recursive` the paths of all objects below it.
 * Empty if there are none.
 */
export async function listObjects(
  prefix: string,
  { recursive = false }: { recursive?: boolean } = {},
): Promise<string[]> {
  const folder = prefix && `${prefix.replace(/\/+$/, '')}/`;
  const names = new Set<string>();
  for await (const key of keysBelow(folder, recursive ? undefined : '/'))
    names.add(key.slice(folder.length).replace(/\/$/, ''));
  // Some consoles make an empty object of a folder's own name.
  names.delete('');
  return [...names].sort();
}

/** What is right below a prefix, sorted, as `readdir` with `withFileTypes` has it; empty if there is nothing. */
export async function listEntries(
  prefix: string,
): Promise<{ name: string; isFile(): boolean; isDirectory(): boolean }[]> {
  const folder = prefix && `${prefix.replace(/\/+$/, '')}/`;
  const kinds = new Map<string, 'file' | 'folder'>();
  for await (const key of keysBelow(folder, '/'))
    kinds.set(key.slice(folder.length).replace(/\/$/, ''), key.endsWith('/') ? 'folder' : 'file');
  kinds.delete('');
  return [...kinds.keys()].sort().map((name) => ({
    name,
    isFile: () => kinds.get(name) === 'file',
    isDirectory: () => kinds.get(name) === 'folder',
  }));
}

export async function* keysBelow(folder: string, delimiter?: '/'): AsyncGenerator<string> {
  let from: string | undefined;
  do {
    const { keys, folders, next } = await backend.list(folder, delimiter, from);
    yield* keys;
    yield* folders;
    from = next;
  } while (from !== undefined);
}
