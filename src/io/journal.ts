import { dirname, isAbsolute, join } from 'node:path';
import { Failure } from '../model/failure.js';
import { isInside, nameIn, realPath } from './real-path.js';

/** There while files are being written: everything listed in it is to be put back. */
export const JOURNAL = '.stateless-codemod-journal.json';
/** The same journal once every file is in place, renamed in one step: only the backups are left to remove. */
export const DONE = '.stateless-codemod-journal.done.json';

const ABOUT =
  'stateless-codemod is writing these files. If it was stopped, its next run puts them back; do not delete.';

/** One file that is written. Absolute paths. */
export interface Step {
  /** Links resolved. */
  file: string;
  /** The new file, beside the old one until it takes its place. */
  staged: string;
  /** The old file under another name; null when there is none. Made after `staged`, removed before it. */
  backup: string | null;
  /** SHA-256 of the new bytes, hex. */
  digest: string;
}

export interface Journal {
  /** Folders that are created, outermost first. Absolute paths. */
  folders: string[];
  steps: Step[];
}

/** The journal as text. Paths are relative to the root, since the tree may be mounted elsewhere next time. */
export function printJournal(journal: Journal, root: string): string {
  const name = (path: string) => nameIn(root, path);
  const steps = journal.steps.map(({ file, staged, backup, digest }) => ({
    file: name(file),
    staged: name(staged),
    backup: backup === null ? null : name(backup),
    digest,
  }));
  return `${JSON.stringify({ about: ABOUT, folders: journal.folders.map(name), steps }, null, 2)}\n`;
}

/**
 * Reads what `printJournal` wrote. Null when the text was cut short: then nothing else had been touched.
 * @throws Failure when it is no journal of ours or leads out of the root (a repository may bring any file).
 */
export function parseJournal(text: string, root: string): Journal | null {
  const value = parseJson(text);
  if (value === undefined) return null;
  try {
    const { folders, steps } = value as { folders: unknown[]; steps: Record<keyof Step, unknown>[] };
    return {
      folders: folders.map((folder) => pathIn(root, folder)),
      steps: steps.map(({ file, staged, backup, digest }) => ({
        file: pathIn(root, file),
        staged: pathIn(root, staged),
        backup: backup === null ? null : pathIn(root, backup),
        digest: String(digest),
      })),
    };
  } catch {
    throw new Failure(
      `The journal in ${root} was not written there by this tool: look at it, then delete it`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathIn(root: string, name: unknown): string {
  if (typeof name !== 'string' || name === '' || isAbsolute(name)) throw new TypeError('not a relative path');
  const path = join(root, name);
  if (!isInside(root, realPath(dirname(path)))) throw new TypeError('leads out of the root');
  return path;
}
