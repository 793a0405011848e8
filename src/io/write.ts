import { dirname, join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { Draft } from '../model/plan.js';
import { realDisk, type Disk } from './disk.js';
import { exists } from './exists.js';
import { DONE, JOURNAL, printJournal } from './journal.js';
import { nameIn, realPath } from './real-path.js';
import { stage } from './stage.js';
import { naming, reasonOf, systemCode } from './system-error.js';
import { locate, verify, type Target } from './targets.js';
import { finish, putBack } from './undo.js';

/** What is to be done: the journal, and the bytes too. */
interface Work {
  folders: string[];
  steps: Target[];
}

/**
 * Writes all drafts or none. Links are written through, modes and owners kept, missing folders created; drafts
 * that change nothing are skipped. While it works, a journal in the root lets `recover` undo what it has done.
 * @param root Folder that every file must really be in. Call `recover` with the same folder first.
 * @throws Failure with one line that says what failed, and what became of the tree.
 */
export async function writeAll(drafts: Draft[], root: string, disk: Disk = realDisk): Promise<void> {
  const folder = realPath(root);
  const steps = locate(drafts, folder);
  if (steps.length === 0) return;
  const work = await orNothing(() => begin(steps, folder, disk));
  await orNothing(
    () => replaceAll(work, folder, disk),
    () => putBack(work, folder, disk),
  );
  await naming('All files were written, but the next run has to remove their backups', () =>
    finish(work, folder, disk),
  );
}

async function orNothing<T>(action: () => Promise<T>, undo?: () => Promise<void>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    await undo?.().catch((second: unknown) => {
      const both = `${reasonOf(error)}, then not every file could be put back (${reasonOf(second)})`;
      throw new Failure(`${both}: remove the cause and run again`);
    });
    throw error instanceof Failure ? new Failure(`${error.message}; nothing was changed`) : error;
  }
}

async function begin(steps: Target[], root: string, disk: Disk): Promise<Work> {
  await verify(steps, disk);
  const work = { folders: await missingFolders(steps, root, disk), steps };
  await naming(`Cannot write ${join(root, JOURNAL)}`, () => openJournal(work, root, disk));
  return work;
}

async function missingFolders(steps: Target[], root: string, disk: Disk): Promise<string[]> {
  const folders = new Set<string>();
  for (const { file, name } of steps) {
    await naming(`Cannot write ${name}`, async () => {
      for (let up = dirname(file); up !== root && !(await exists(up, disk)); up = dirname(up))
        folders.add(up);
    });
  }
  return [...folders].sort((a, b) => a.length - b.length);
}

/** Comes before anything else is created; only one run can hold it. */
async function openJournal(work: Work, root: string, disk: Disk): Promise<void> {
  const file = join(root, JOURNAL);
  const busy = new Failure(`Another run is writing in ${root}`);
  if (await exists(join(root, DONE), disk)) throw busy;
  try {
    await disk.writeFile(file, printJournal(work, root), { flag: 'wx', flush: true });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw busy;
    await disk.unlink(file).catch(() => undefined);
    throw error;
  }
}

async function replaceAll({ folders, steps }: Work, root: string, disk: Disk): Promise<void> {
  for (const folder of folders) {
    await naming(`Cannot create ${nameIn(root, folder)}`, () => disk.mkdir(folder));
  }
  for (const step of steps) await naming(`Cannot write ${step.name}`, () => stage(step, disk));
  await verify(steps, disk);
  for (const { name, staged, file } of steps) {
    await naming(`Cannot write ${name}`, () => disk.rename(staged, file));
  }
  await naming(`Cannot write ${JOURNAL}`, () => disk.rename(join(root, JOURNAL), join(root, DONE)));
}
