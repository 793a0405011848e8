import { dirname, sep } from 'node:path';
import { redisClientSince } from '../../adapters/redis-client/adapter.js';
import { storesFlavour, storesSince, type StoreClient } from '../../adapters/stores/adapter.js';
import type { Reason } from '../../src/model/finding.js';
import type { Manifest } from '../../src/model/project.js';
import type { FindContext } from '../../src/model/transform.js';
import { findClients, type AppClient } from '../sessions/clients.js';
import { chooseLibraries } from '../sessions/libraries.js';
import { raisedRange, type Raised } from '../sessions/raised.js';

/** The client that the stores of a package use. */
export interface ChosenClient {
  flavour: StoreClient['flavour'];
  package: 'redis' | 'ioredis';
  major: number;
  /** The app's own client, if it can be imported by the stores. */
  own: AppClient | undefined;
  /** Ranges that package.json lacks, by package name. */
  added: Record<string, string>;
  /** Its range in package.json, if that allows versions that the stores do not run on. */
  raised: Raised | undefined;
}

/** Chooses the Redis client of a package: its own one, if it is exported, else one of its own kind, else redis. */
export function chooseClient(context: FindContext, file: string): ChosenClient | { refuse: Reason } {
  const manifests = manifestsAbove(context, file);
  const [manifest] = manifests;
  const isOurs = (file: string): boolean => context.manifestOf(file)?.file === manifest?.file;
  const own = manifest && findClients(context, isOurs).find(isUsable);
  const choice = chooseLibraries(manifests.length ? (manifests as [Manifest]) : [emptyManifest(file)], own);
  if ('refusal' in choice && choice.refusal.code !== 'store-client-mismatch')
    return { refuse: choice.refusal };
  const { client, added } = 'libraries' in choice ? choice.libraries : fallback(manifest);
  const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
  const flavour = own?.legacyMode ? null : storesFlavour(client, language);
  const args = { package: client.package, version: String(client.major) };
  if (!flavour) return { refuse: { code: 'client-too-old', args } };
  const since = own ? storesSince(client) : redisClientSince(client);
  const raised = raisedRange(manifests, client.package, since);
  const ranges = Object.entries(added).filter(([name]) => name === client.package && !raised);
  return { ...client, flavour, own, added: Object.fromEntries(ranges), raised };
}

/** connect-redis and the client do not fit: that is nothing to the stores. */
function fallback(manifest: Manifest | undefined): {
  client: { package: 'redis' | 'ioredis'; major: number };
  added: Record<string, string>;
} {
  const name = manifest?.dependencies['ioredis'] ? 'ioredis' : 'redis';
  const range = manifest?.dependencies[name] ?? '5';
  return { client: { package: name, major: Number(/\d+/.exec(range)?.[0] ?? 5) }, added: {} };
}

/** Exported by name, made when its module is loaded, one server. */
function isUsable({ exported, isCluster, obstacle }: AppClient): boolean {
  return exported !== null && exported !== undefined && !isCluster && !obstacle;
}

/** The package.json files of the folders above, nearest first. */
function manifestsAbove(context: FindContext, file: string): Manifest[] {
  return context.project.manifests
    .filter(({ directory }) => file.startsWith(directory.endsWith(sep) ? directory : directory + sep))
    .sort((a, b) => b.directory.length - a.directory.length);
}

function emptyManifest(file: string): Manifest {
  const directory = dirname(file);
  return {
    file: '',
    directory,
    text: '{}',
    name: undefined,
    type: 'commonjs',
    nodeRange: undefined,
    dependencies: {},
    devDependencies: {},
  };
}
