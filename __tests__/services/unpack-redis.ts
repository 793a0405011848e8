import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { RedisProgram } from './find-redis.js';

const run = promisify(execFile);
/** Debian's server is a link, in redis-server, to a program in redis-tools. */
const PACKAGES = ['redis-server', 'redis-tools'];

/**
 * Unpacks the distribution's Redis server (Debian, Ubuntu) with the libraries that are not installed. Needs no root.
 * @param cache folder that keeps the result; used as it is if it is there
 */
export async function unpackRedis(cache: string): Promise<RedisProgram> {
  const path = join(cache, 'usr/bin/redis-server');
  if (!(await exists(path))) await fillCache(cache);
  const libraries = (await folders(join(cache, 'usr/lib'))).concat(join(cache, 'usr/lib'));
  return { path, env: { LD_LIBRARY_PATH: libraries.join(':') } };
}

/** Filled beside its place and then renamed: a run that is cut short leaves no half of it. */
async function fillCache(cache: string): Promise<void> {
  await mkdir(dirname(cache), { recursive: true });
  const draft = await mkdtemp(`${cache}-`);
  try {
    const downloads = join(draft, 'downloads');
    await mkdir(downloads);
    await run('apt-get', ['download', ...PACKAGES, ...(await missingLibraries())], { cwd: downloads });
    for (const file of await readdir(downloads)) await run('dpkg', ['-x', join(downloads, file), draft]);
    await rm(downloads, { recursive: true });
    await rename(draft, cache);
  } catch (error) {
    await rm(draft, { recursive: true });
    // Another test run may have been faster.
    if (!(await exists(join(cache, 'usr/bin/redis-server')))) throw error;
  }
}

/** A simulated installation prints a line for every package that it would install. */
async function missingLibraries(): Promise<string[]> {
  const { stdout } = await run('apt-get', [
    '--simulate',
    '--no-install-recommends',
    'install',
    'redis-tools',
  ]);
  return [...stdout.matchAll(/^Inst (lib\S+)/gm)].flatMap((match) => match[1] ?? []);
}

async function folders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
