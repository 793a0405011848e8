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

/** Each connect-redis: the range to add, and the lowest Node that it runs on. */
const STORES: Record<number, { range: string; node: number }> = {
  6: { range: '^6.1.3', node: 12 },
  7: { range: '^7.1.1', node: 16 },
  8: { range: '^8.1.0', node: 18 },
  9: { range: '^9.0.0', node: 18 },
  10: { range: '^10.0.0', node: 22 },
};

/**
 * Chooses the connect-redis that fits the Redis client the app has, else both for the Node it runs on.
 *
 * The pairs were run, each on two processes with a restart (CHANGELOG has the table). connect-redis 9 and 10 with
 * ioredis type-check and then lose every session, so that pair is never made.
 * @param manifests the package.json of the app and those of the folders above it, nearest first
 */
export function chooseLibraries(
  manifests: readonly [Manifest, ...Manifest[]],
  known: KnownClient | undefined,
): Choice {
  const choice = fittingLibraries(manifests, known);
  if (!('libraries' in choice)) return choice;
  const { libraries } = choice;
  const added = {
    ...libraries.added,
    ...promoted(manifests[0], ['connect-redis', libraries.client.package]),
  };
  return { ...choice, libraries: { ...libraries, added } };
}

/** What was a tool of development so far and is now needed to run. */
function promoted(manifest: Manifest, names: readonly string[]): Record<string, string> {
  const entries = names.map((name): [string, string | undefined] => [
    name,
    manifest.dependencies[name] === undefined ? manifest.devDependencies[name] : undefined,
  ]);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function fittingLibraries(
  [manifest, ...above]: readonly [Manifest, ...Manifest[]],
  known: KnownClient | undefined,
): Choice {
  const declared = (name: string): string | undefined =>
    [manifest, ...above]
      .map((one) => one.dependencies[name] ?? one.devDependencies[name])
      .find((range) => range !== undefined);
  const client = known?.package ?? (['redis', 'ioredis'] as const).find(declared);
  const present = presentStore(declared('connect-redis'));
  const nodeRange = [manifest, ...above].map((one) => one.nodeRange).find((range) => range !== undefined);
  if (!client) return forNewClient(nodeRange, present);
  const range = declared(client) ?? '*';
  const major = majorOf(range, 6);
  if (major === undefined)
    return { refusal: { code: 'client-version-unknown', args: { package: client, range } } };
  const wanted = storesFor(client, major, known?.legacyMode ?? false);
  if (!wanted)
    return { refusal: { code: 'client-too-old', args: { package: client, version: String(major) } } };
  if (!present) return forClient(nodeRange, client, major, wanted);
  if (present.major !== undefined && wanted.works.includes(present.major))
    return { libraries: libraries(client, major, present.major, {}), reviews: [] };
  const args = {
    store: `connect-redis@${present.range}`,
    client: `${client}@${major}`,
    wanted: `connect-redis@^${wanted.add[0]}`,
  };
  return { refusal: { code: 'store-client-mismatch', args } };
}

interface Present {
  range: string;
  major: number | undefined;
}

function presentStore(range: string | undefined): Present | undefined {
  return range === undefined ? undefined : { range, major: majorOf(range, 10) };
}

/** The lowest major version that a range allows; open ranges count as the newest. */
function majorOf(range: string, newest: number): number | undefined {
  if (/^(\*|latest|x)?$/.test(range.trim())) return newest;
  const plain = range.replace(/^npm:(@[^/]+\/)?[^@]+@/, '').replace(/^workspace:/, '');
  return semver.validRange(plain) ? semver.minVersion(plain)?.major : undefined;
}

/** Which connect-redis to add for a client (the best first), and which present ones may stay. */
interface Wanted {
  add: [number, ...number[]];
  works: number[];
}

function storesFor(client: 'redis' | 'ioredis', major: number, legacyMode: boolean): Wanted | undefined {
  if (client === 'ioredis') return major < 4 ? undefined : { add: [8, 7, 6], works: [6, 7, 8] };
  if (major <= 3 || (major === 4 && legacyMode)) return { add: [6], works: [3, 4, 5, 6] };
  if (major === 4) return { add: [8, 7], works: [7, 8] };
  return { add: [9], works: [9, 10] };
}

function forClient(
  nodeRange: string | undefined,
  client: 'redis' | 'ioredis',
  major: number,
  { add }: Wanted,
): Choice {
  const lowest = lowestNode(nodeRange);
  const fitting = add.find((one) => (STORES[one]?.node ?? 0) <= lowest);
  const store = fitting ?? add[0];
  const added = { 'connect-redis': STORES[store]?.range ?? `^${store}.0.0` };
  return withNode(nodeRange, fitting === undefined, libraries(client, major, store, added));
}

/** Neither client is there: the newest pair that runs on every Node the app says it runs on. */
function forNewClient(nodeRange: string | undefined, present: Present | undefined): Choice {
  if (present?.major !== undefined && present.major < 9) return forPresentStore(present.major);
  const lowest = lowestNode(nodeRange);
  const [store, client] = lowest >= 22 ? [10, 6] : lowest >= 20 ? [9, 6] : [9, 5];
  const added: Record<string, string> = { redis: client === 6 ? '^6.3.1' : '^5.12.1' };
  if (!present) added['connect-redis'] = STORES[store]?.range ?? '';
  return withNode(nodeRange, lowest < 18, libraries('redis', client, present?.major ?? store, added));
}

/** An old connect-redis without its client in package.json: the client that goes with it. */
function forPresentStore(major: number): Choice {
  const client = major <= 6 ? 3 : 4;
  const added = { redis: client === 3 ? '^3.1.2' : '^4.7.1' };
  return { libraries: libraries('redis', client, major, added), reviews: [] };
}

/** What does not run on the lowest Node of the app: refused if the app cannot run on a newer one, else reported. */
function withNode(nodeRange: string | undefined, isTooOld: boolean, chosen: Libraries): Choice {
  if (!isTooOld) return { libraries: chosen, reviews: [] };
  const args = { range: nodeRange ?? '' };
  const isOpen = nodeRange === undefined || semver.intersects(nodeRange, '>=20');
  return isOpen
    ? { libraries: chosen, reviews: [{ code: 'node-range', args }] }
    : { refusal: { code: 'node-too-old', args } };
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
