import semver from 'semver';
import type { Reason } from '../../src/model/finding.js';
import type { Manifest } from '../../src/model/project.js';

/** How connect-redis gives its store: a factory of the session module (6), its default export (7), by name (8 and up). */
export type StoreForm = 'factory' | 'default' | 'named';

/** The libraries that the rewritten app uses. */
export interface Libraries {
  client: { package: 'redis' | 'ioredis'; major: number };
  store: { form: StoreForm; major: number };
  /** Ranges that package.json lacks, by package name. */
  added: Record<string, string>;
  /** Type packages that a TypeScript app needs besides. */
  addedTypes: Record<string, string>;
}

export type Choice = { libraries: Libraries; reviews: Reason[] } | { refusal: Reason };

/** The app's client, from its package.json or as found in its code. */
export interface KnownClient {
  package: 'redis' | 'ioredis';
  legacyMode: boolean;
}

/**
 * Chooses the connect-redis that fits the Redis client the app has, else both for the Node it runs on.
 *
 * The pairs were run, each on two processes with a restart (CHANGELOG has the table). connect-redis 9 and 10 with
 * ioredis type-check and then lose every session, so that pair is never made.
 */
export function chooseLibraries(manifest: Manifest, known: KnownClient | undefined): Choice {
  const client =
    known?.package ??
    (manifest.dependencies['redis'] ? 'redis' : manifest.dependencies['ioredis'] ? 'ioredis' : undefined);
  if (!client) return forNewClient(manifest);
  const range = manifest.dependencies[client] ?? manifest.devDependencies[client] ?? '*';
  const major = majorOf(range);
  if (major === undefined)
    return { refusal: { code: 'client-version-unknown', args: { package: client, range } } };
  return forExistingClient(manifest, client, major, known?.legacyMode ?? false);
}

/** The lowest major version that a range allows; open ranges count as the newest that is known to work. */
function majorOf(range: string): number | undefined {
  if (/^(\*|latest|x)?$/.test(range.trim())) return 6;
  const plain = range.replace(/^npm:(@[^/]+\/)?[^@]+@/, '').replace(/^workspace:/, '');
  return semver.validRange(plain) ? semver.minVersion(plain)?.major : undefined;
}

function forExistingClient(
  manifest: Manifest,
  client: 'redis' | 'ioredis',
  major: number,
  legacyMode: boolean,
): Choice {
  const wanted = storeFor(client, major, legacyMode);
  if (wanted === undefined)
    return { refusal: { code: 'client-too-old', args: { package: client, version: String(major) } } };
  const present = manifest.dependencies['connect-redis'];
  const presentMajor = present === undefined ? undefined : majorOf(present);
  if (present !== undefined && !(presentMajor !== undefined && wanted.works.includes(presentMajor))) {
    return {
      refusal: {
        code: 'store-client-mismatch',
        args: {
          store: `connect-redis@${present}`,
          client: `${client}@${major}`,
          wanted: `connect-redis@^${wanted.add}`,
        },
      },
    };
  }
  const added: Record<string, string> =
    present === undefined ? { 'connect-redis': rangeOfStore(wanted.add) } : {};
  return { libraries: libraries(client, major, presentMajor ?? wanted.add, added), reviews: [] };
}

/** Which connect-redis to add for a client, and which present ones may stay. */
function storeFor(
  client: 'redis' | 'ioredis',
  major: number,
  legacyMode: boolean,
): { add: number; works: number[] } | undefined {
  if (client === 'ioredis') return major < 4 ? undefined : { add: 8, works: [6, 7, 8] };
  if (major <= 3 || (major === 4 && legacyMode)) return { add: 6, works: [3, 4, 5, 6] };
  if (major === 4) return { add: 8, works: [7, 8] };
  return { add: 9, works: [9, 10] };
}

function rangeOfStore(major: number): string {
  return { 6: '^6.1.3', 7: '^7.1.1', 8: '^8.1.0', 9: '^9.0.0', 10: '^10.0.0' }[major] ?? `^${major}.0.0`;
}

/** Neither client is there: the newest pair that runs on every Node the app says it runs on. */
function forNewClient(manifest: Manifest): Choice {
  const lowest = lowestNode(manifest.nodeRange);
  const present = manifest.dependencies['connect-redis'];
  const presentMajor = present === undefined ? undefined : majorOf(present);
  if (presentMajor !== undefined && presentMajor < 9) return forPresentStore(presentMajor);
  const isOpen = manifest.nodeRange === undefined || semver.intersects(manifest.nodeRange, '>=20');
  if (lowest < 18 && !isOpen)
    return { refusal: { code: 'node-too-old', args: { range: manifest.nodeRange ?? '' } } };
  const [store, client] = lowest >= 22 ? [10, 6] : lowest >= 20 ? [9, 6] : [9, 5];
  const added = { 'connect-redis': rangeOfStore(store), redis: client === 6 ? '^6.3.1' : '^5.12.1' };
  if (present !== undefined) Reflect.deleteProperty(added, 'connect-redis');
  const reviews = lowest < 18 ? [{ code: 'node-range', args: { range: manifest.nodeRange ?? '' } }] : [];
  return { libraries: libraries('redis', client, presentMajor ?? store, added), reviews };
}

/** An old connect-redis without its client in package.json: the client that goes with it. */
function forPresentStore(major: number): Choice {
  const client = major <= 6 ? 3 : 4;
  return {
    libraries: libraries('redis', client, major, { redis: client === 3 ? '^3.1.2' : '^4.7.1' }),
    reviews: [],
  };
}

/** Without `engines` the lowest Node that is still maintained. */
function lowestNode(range: string | undefined): number {
  if (range === undefined || !semver.validRange(range)) return 20;
  return semver.minVersion(range)?.major ?? 20;
}

function libraries(
  client: 'redis' | 'ioredis',
  clientMajor: number,
  store: number,
  added: Record<string, string>,
): Libraries {
  const form: StoreForm = store <= 6 ? 'factory' : store === 7 ? 'default' : 'named';
  const addedTypes: Record<string, string> = form === 'factory' ? { '@types/connect-redis': '^0.0.18' } : {};
  if (client === 'redis' && clientMajor <= 3 && form === 'factory') addedTypes['@types/redis'] = '^2.8.32';
  return {
    client: { package: client, major: clientMajor },
    store: { form, major: store },
    added,
    addedTypes,
  };
}
