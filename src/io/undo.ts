import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { digestOf } from './digest.js';
import type { Disk } from './disk.js';
import { exists } from './exists.js';
import { DONE, JOURNAL, type Journal, type Step } from './journal.js';
import { nameIn } from './real-path.js';
import { unless } from './system-error.js';

/**
 * Makes the tree as it was before the journal was opened, and removes the journal. It goes by what is on disk,
 * needs no free space, and may itself be stopped and repeated at any point.
 * @throws Failure, before it changes anything, when a written file was edited since; else errors of the system.
 */
export async function putBack(journal: Journal, root: string, disk: Disk): Promise<void> {
  const replaced: Step[] = [];
  for (const step of journal.steps) if (await wasReplaced(step, disk)) replaced.push(step);
  for (const step of replaced) await refuseEdited(step, root, disk);
  for (const { backup, file } of replaced) {
    if (backup === null) await remove(file, disk);
    else await disk.rename(backup, file);
  }
  await removeExtras(journal, disk);
  for (const folder of journal.folders.toReversed()) await removeFolder(folder, disk);
  await remove(join(root, JOURNAL), disk);
}

/** Removes what is left once every file is in place. May be repeated. */
export async function finish(journal: Journal, root: string, disk: Disk): Promise<void> {
  await removeExtras(journal, disk);
  await remove(join(root, DONE), disk);
}

/** The order in which extras are made and removed leaves this as the one state that means "replaced". */
async function wasReplaced({ file, staged, backup }: Step, disk: Disk): Promise<boolean> {
  return !(await exists(staged, disk)) && (await exists(backup ?? file, disk));
}

async function refuseEdited({ file, backup, digest }: Step, root: string, disk: Disk): Promise<void> {
  const now = await digestAt(file, disk);
  if (now === undefined || now === digest || (backup !== null && now === (await digestAt(backup, disk))))
    return;
  throw new Failure(
    `${nameIn(root, file)} was edited after an earlier run was stopped while writing: ` +
      'move it out of the way and run again, to get every file back as it was before that run',
  );
}

async function digestAt(path: string, disk: Disk): Promise<string | undefined> {
  const bytes = await unless(['ENOENT'], disk.readFile(path));
  return bytes && digestOf(bytes);
}

async function removeExtras(journal: Journal, disk: Disk): Promise<void> {
  for (const { staged, backup } of journal.steps) {
    if (backup !== null) await remove(backup, disk);
    await remove(staged, disk);
  }
}

async function remove(path: string, disk: Disk): Promise<void> {
  await unless(['ENOENT', 'ENOTDIR'], disk.unlink(path));
}

/** A folder that somebody else has used in the meantime stays. */
async function removeFolder(folder: string, disk: Disk): Promise<void> {
  await unless(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'], disk.rmdir(folder));
}
