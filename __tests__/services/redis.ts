import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from 'redis-5';
import { freePort } from '../../src/verify/replicas/port.js';
import { findRedis, type RedisProgram, usualPlaces } from './find-redis.js';

export interface RedisService {
  /** `redis://host:port`, without a database. */
  url: string;
  /** How many databases it has, numbered from 0. */
  databases: number;
  /** Ends the server, if it was started here. */
  stop: () => Promise<void>;
}

/** Every worker of a test run gets its own. */
const OWN_DATABASES = 256;
const DEFAULT_DATABASES = 16;

/**
 * A real Redis: the one that REDIS_URL names, else a private server on the loopback that keeps nothing on disk.
 * @throws Error with one line that says what to install
 */
export async function startRedis(env: NodeJS.ProcessEnv = process.env): Promise<RedisService> {
  if (env.REDIS_URL)
    return { url: env.REDIS_URL, databases: DEFAULT_DATABASES, stop: () => Promise.resolve() };
  return startServer(await findRedis(usualPlaces(env)));
}

/** Starts a private server of this program. */
export async function startServer(program: RedisProgram): Promise<RedisService> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const settings = {
    bind: '127.0.0.1',
    port,
    dir: folder,
    save: '',
    appendonly: 'no',
    databases: OWN_DATABASES,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program.path, args, {
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, program.path);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, databases: OWN_DATABASES, stop };
}

async function waitUntilReady(child: ChildProcess, path: string): Promise<void> {
  if (!child.stdout) throw new Error('no output');
  const log: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => log.push(line));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${path} exited with ${code}: ${log.slice(-3).join(' ')}`)),
    );
    lines.on('line', (line) => line.includes('eady to accept connections') && resolve());
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The URL of one database of a service. */
export function databaseUrl(service: Pick<RedisService, 'url' | 'databases'>, database: number): string {
  if (database >= service.databases) {
    throw new Error(
      `Redis has ${service.databases} databases, one for each worker: run with fewer (--maxWorkers)`,
    );
  }
  const url = new URL(service.url);
  url.pathname = `/${database}`;
  return url.href;
}

/** Empties one database. */
export async function flush(url: string): Promise<void> {
  await withClient(url, (client) => client.flushDb());
}

export async function ping(url: string): Promise<string> {
  return withClient(url, (client) => client.ping());
}

async function withClient<T>(
  url: string,
  use: (client: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  await client.connect();
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
}
