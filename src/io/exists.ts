import type { Disk } from './disk.js';
import { unless } from './system-error.js';

/** Whether something is at a path; a link counts, wherever it leads. */
export async function exists(path: string, disk: Disk): Promise<boolean> {
  return (await unless(['ENOENT', 'ENOTDIR'], disk.lstat(path))) !== undefined;
}
