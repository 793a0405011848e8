import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a new empty folder that only this user can read.
 * @param parent absolute path of an existing folder; the system's temporary folder by default
 * @returns absolute path, links resolved (apps compare it with what `process.cwd()` says)
 */
export async function makeScratchFolder(parent: string = tmpdir()): Promise<string> {
  return mkdtemp(join(await realpath(parent), 'verify-'));
}

/** Makes a folder and those above it. */
export async function makeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return path;
}

/** Removes a folder and what is in it; links are removed, not followed. No error if it is not there. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}
