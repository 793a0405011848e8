import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { redisClientSource } from '../../adapters/redis-client/adapter.js';
import {
  memoryBackendSource,
  METHODS,
  type StoreClass,
  type StoreNeed,
  storesFlavour,
  storesSource,
} from '../../adapters/stores/adapter.js';
import { type Flavour, toFlavour } from '../../src/ast/flavour.js';
import { readAdapters } from '../../src/io/adapters.js';
import type { Stores } from './contract-types.js';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const sources = readAdapters();

/** A client library as it is installed here, under an alias. */
export interface Client {
  package: 'redis' | 'ioredis';
  major: number;
}

export const CLIENTS: Client[] = [
  { package: 'redis', major: 4 },
  { package: 'redis', major: 5 },
  { package: 'redis', major: 6 },
  { package: 'ioredis', major: 4 },
  { package: 'ioredis', major: 5 },
  { package: 'ioredis', major: 6 },
];

/** Everything that a size has. */
export function wholeNeed(size: 'plain' | 'ordered'): StoreNeed {
  const kinds = Object.keys(METHODS) as StoreClass[];
  const plain = (kind: StoreClass) => METHODS[kind].filter((name) => !/^(entries|keys|values)$/.test(name));
  const methods = kinds.map((kind) => [kind, size === 'plain' ? plain(kind) : 'all'] as const);
  return {
    methods: Object.fromEntries(methods),
    ordered: size === 'ordered',
    listOptions: size === 'ordered',
    ...(size === 'ordered' ? { codecs: ['typedJson', 'binary'] as const } : {}),
    lock: true,
  };
}

/** The same, with stores that begin with entries. */
export function seededNeed(size: 'plain' | 'ordered'): StoreNeed {
  return { ...wholeNeed(size), seeds: ['map', 'record', 'set', 'list'] };
}

const folders: string[] = [];

export async function removeEmitted(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** A folder with the stores, the client and the twin as files of one flavour, and the client library installed. */
export async function emit(
  need: StoreNeed,
  client: Client,
  flavour: Flavour,
  app = `${client.package}-${client.major}`,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'stores-')));
  folders.push(folder);
  await link(client.package, `${client.package}-${client.major}`, folder);
  await link('@types/node', '@types/node', folder);
  const flavourName = storesFlavour(client, flavour.language);
  if (!flavourName) throw new Error(`no stores for ${client.package} ${client.major}`);
  const files = {
    stores: storesSource(sources, need, { flavour: flavourName }, app),
    redis: sources.get(redisClientSource(client)) ?? '',
    'memory-backend': memoryBackendSource(sources),
  };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, `${name}.${flavour.language}`), toFlavour(text, flavour));
  const type = flavour.modules === 'import' ? 'module' : 'commonjs';
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: app, type }));
  return folder;
}

async function link(name: string, alias: string, folder: string): Promise<void> {
  const at = join(folder, 'node_modules', name);
  await mkdir(dirname(at), { recursive: true });
  await symlink(join(MODULES, alias), at);
}

/** What the emitted files export, loaded into this process, and the client of it. */
export interface Loaded extends Stores {
  memoryBackend(): unknown;
  redisClient: { quit(): Promise<unknown> };
}

/** Loads the stores of a folder that was emitted as CommonJS, connected to a Redis. */
export function load(folder: string, redis: string): Loaded {
  process.env.REDIS_URL = redis;
  const require = createRequire(join(folder, 'index.js'));
  const files = ['./stores.js', './memory-backend.js', './redis.js'];
  return Object.assign({}, ...files.map((file) => require(file) as object)) as Loaded;
}
