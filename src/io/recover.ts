import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { realDisk, type Disk } from './disk.js';
import { DONE, JOURNAL, parseJournal, type Journal } from './journal.js';
import { realPath } from './real-path.js';
import { reasonOf, systemCode, unless } from './system-error.js';
import { finish, putBack } from './undo.js';

/** What a journal stands for that was cut short: nothing else had been touched yet. */
const NOTHING: Journal = { folders: [], steps: [] };

/**
 * Clears up after a run that was stopped while it wrote: call it before anything in the tree is read.
 * @param root The same folder that `writeAll` was given.
 * @returns One line that says what was done, null when there was nothing to do.
 * @throws Failure with what to do, when a file was edited since or the disk refuses.
 */
export async function recover(root: string, disk: Disk = realDisk): Promise<string | null> {
  const folder = realPath(root);
  try {
    return (await finishDone(folder, disk)) ?? (await undoJournal(folder, disk));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new Failure(
      `${folder}: an earlier run was stopped while writing, and this one cannot clear up after it ` +
        `(${reasonOf(error)}): remove the cause and run again`,
    );
  }
}

async function finishDone(root: string, disk: Disk): Promise<string | null> {
  const text = await unless(['ENOENT'], disk.readFile(join(root, DONE), 'utf8'));
  if (text === undefined) return null;
  const journal = parseJournal(text, root) ?? NOTHING;
  await finish(journal, root, disk);
  return `An earlier run was stopped when all of its files (${journal.steps.length}) were written; its backups were removed.`;
}

async function undoJournal(root: string, disk: Disk): Promise<string | null> {
  const text = await unless(['ENOENT'], disk.readFile(join(root, JOURNAL), 'utf8'));
  if (text === undefined) return null;
  const journal = parseJournal(text, root) ?? NOTHING;
  await putBack(journal, root, disk);
  return `An earlier run was stopped while it wrote files (${journal.steps.length}); all are as they were before it.`;
}
