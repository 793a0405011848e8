import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unpackRedis } from './unpack-redis.js';

/** A server program and what its environment must have besides the usual. */
export interface RedisProgram {
  path: string;
  env: Record<string, string>;
}

export interface Places {
  /** Folders to search, as in the PATH variable. */
  path: string;
  /** Folder that keeps the unpacked server between runs. */
  cache: string;
}

const NAMES = ['redis-server', 'valkey-server'];
const ADVICE = 'install it (`sudo apt-get install redis-server`, `brew install redis`) or set REDIS_URL';

export function usualPlaces(env: NodeJS.ProcessEnv): Places {
  const cacheHome = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return { path: env.PATH ?? '', cache: join(cacheHome, 'stateless-codemod', 'redis') };
}

/**
 * Finds a Redis server: on the path, else unpacked from the distribution's packages, without root.
 * @throws Error with one line that says what to install
 */
export async function findRedis(places: Places): Promise<RedisProgram> {
  for (const folder of places.path.split(delimiter).filter(Boolean)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (await isExecutable(path)) return { path, env: {} };
    }
  }
  try {
    return await unpackRedis(places.cache);
  } catch (error) {
    const why = (error as Error).message.trim().split('\n').at(-1);
    throw new Error(`the tests need a Redis server: ${ADVICE} (unpacking one failed: ${why})`, {
      cause: error,
    });
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
