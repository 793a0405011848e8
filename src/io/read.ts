import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from './system-error.js';

export { realPath } from './real-path.js';

/** The raw text of a file (byte order mark and line ends are in it), or why there is none. */
export type Reading = { text: string; error?: never } | { text?: never; error: string };

/**
 * Reads a source file. What it gives back encodes to exactly the bytes on disk, so a file that is not UTF-8,
 * or that holds a NUL as only binary files do, is an error and not a best guess. Never throws.
 */
export function readText(file: string): Reading {
  try {
    // A pipe or a device would block for ever.
    if (!statSync(file).isFile()) return { error: 'not a regular file' };
    return decode(readFileSync(file));
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function decode(bytes: Buffer): Reading {
  if (!isUtf8(bytes)) return { error: 'not valid UTF-8' };
  if (bytes.includes(0)) return { error: 'holds a NUL character, so it is not text' };
  return { text: bytes.toString('utf8') };
}

/** What is at a path, links followed; undefined when nothing is, or nothing that one could read. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return 'file';
    return found?.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
