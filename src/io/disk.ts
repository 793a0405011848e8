import {
  access,
  chmod,
  chown,
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';

/** The file-system calls that writing rests on: a parameter, so that a test can let any of them fail. */
export const realDisk = {
  access,
  chmod,
  chown,
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  writeFile,
};

export type Disk = typeof realDisk;
