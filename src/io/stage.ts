import { constants } from 'node:fs';
import type { Disk } from './disk.js';
import type { Target } from './targets.js';

/**
 * Puts the new file beside the old one, with its mode and owner, and keeps the old one under another name.
 * @throws errors of the system.
 */
export async function stage(target: Target, disk: Disk): Promise<void> {
  const { file, staged, backup, after } = target;
  if (backup === null) {
    await disk.writeFile(staged, after, { flag: 'wx', mode: 0o644, flush: true });
    return;
  }
  await disk.access(file, constants.W_OK);
  const { mode, uid, gid } = await disk.stat(file);
  await disk.writeFile(staged, after, { flag: 'wx', mode: mode & 0o777, flush: true });
  // Only root may give a file away, and only root would change the owner by writing it anew.
  await disk.chown(staged, uid, gid).catch(() => undefined);
  await disk.chmod(staged, mode & 0o7777);
  // Not every file system has hard links.
  await disk.link(file, backup).catch(() => disk.copyFile(file, backup, constants.COPYFILE_EXCL));
}
