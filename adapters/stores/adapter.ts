import { assemble } from '../assemble.js';

/** The kinds of stores, as in the names of their factories: `map` is `sharedMap` and `SharedMap`. */
export type StoreClass = 'map' | 'record' | 'set' | 'list' | 'counter' | 'value';

/** The kinds that may begin with entries; counters and values have an initial value instead. */
export type SeededClass = Exclude<StoreClass, 'counter' | 'value'>;

/** How values become text where JSON is not enough: `typedJson` keeps Dates, Maps, Sets …; `binary` Buffers too. */
export type CodecName = 'typedJson' | 'binary';

/** What an app needs of its stores. */
export interface StoreNeed {
  /** The stores that it has, and the methods that it calls on each kind; `all` for a whole class. */
  methods: Partial<Record<StoreClass, readonly string[] | 'all'>>;
  /** It iterates over a map, record or set, or gives such a store or a value options: `ttlMs`, `max`, `codec`. */
  ordered: boolean;
  /** It gives a list options: `max`, `codec`. */
  listOptions?: boolean;
  /** The kinds of which it has stores that begin with entries: `initial`. */
  seeds?: readonly SeededClass[];
  /** What it gives stores as `codec`. */
  codecs?: readonly CodecName[];
  /** It calls `withLock`. */
  lock?: boolean;
}

/** The client that the stores are to use. */
export interface StoreClient {
  flavour: 'node-redis' | 'ioredis';
  /** An import of it as `redisClient`, as in TypeScript; by default from `./redis.js`. */
  import?: string;
}

/**
 * The flavour for a client library; null if its commands take callbacks, or if its types lack the command that the
 * stores are sent with (ioredis 4).
 */
export function storesFlavour(
  client: { package: 'redis' | 'ioredis'; major: number },
  language: 'ts' | 'js',
): StoreClient['flavour'] | null {
  if (client.package === 'ioredis') return client.major < 5 && language === 'ts' ? null : 'ioredis';
  return client.major < 4 ? null : 'node-redis';
}

/** The first version of a major one that has what the stores ask of a client: `isReady` of redis. */
export function storesSince(client: { package: 'redis' | 'ioredis'; major: number }): string | undefined {
  return client.package === 'redis' && client.major === 4 ? '4.2.0' : undefined;
}

/** Methods of maps, records and sets that only ordered stores have. */
const ORDERED = new Set(['entries', 'keys', 'values']);

/**
 * The text of the file that holds an app's stores, in TypeScript with `import` and `export`; see `toFlavour`.
 * @param sources of all adapters, see `readAdapters`
 * @param app what its keys in Redis begin with, unless STATE_PREFIX says otherwise
 */
export function storesSource(
  sources: ReadonlyMap<string, string>,
  need: StoreNeed,
  client: StoreClient,
  app: string,
): string {
  const texts = known.get(sources) ?? new Map<string, string>();
  known.set(sources, texts);
  const key = JSON.stringify([need, client, app]);
  let text = texts.get(key);
  if (text === undefined) texts.set(key, (text = assembled(sources, need, client, app)));
  return text;
}

/** Every change of an app asks for the same stores. */
const known = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>();

function assembled(
  sources: ReadonlyMap<string, string>,
  need: StoreNeed,
  client: StoreClient,
  app: string,
): string {
  const part = (name: string) => sourceOf(sources, name);
  const text = assemble({
    head: '// State that all processes of the app share, in Redis.',
    clientImport: client.import ?? `import { redisClient } from './redis.js';`,
    parts: partsOf(need, client)
      .map(part)
      .map((text) => text.replace(`|| 'app'`, () => `|| '${app}'`)),
    roots: rootsOf(need),
  });
  return text.replace(/\bseeded(?=(?:Map|Record|Set|List)\b)/g, 'shared');
}

/** The text of the file that holds the backend for tests, as `storesSource`. */
export function memoryBackendSource(sources: ReadonlyMap<string, string>): string {
  return sourceOf(sources, 'memory-backend');
}

function sourceOf(sources: ReadonlyMap<string, string>, name: string): string {
  const text = sources.get(`stores/${name}`);
  if (text === undefined) throw new Error(`there is no adapter source stores/${name}`);
  return text;
}

function partsOf(need: StoreNeed, { flavour }: StoreClient): string[] {
  const size = isOrdered(need) ? 'ordered' : 'plain';
  return [
    ...[
      'in-time',
      flavour,
      'commands',
      'list-scripts',
      'lock-scripts',
      `${size}-backend`,
      need.seeds?.length ? 'seeded-backend' : 'backend',
    ],
    ...[
      'keys',
      'values',
      'codec',
      'typed-json',
      'binary',
      'retry',
      `${size}-map`,
      `${size}-record`,
      `${size}-set`,
    ],
    ...[need.listOptions ? 'bounded-list' : 'list', 'counter', `${size}-value`, 'lock'],
  ];
}

function isOrdered({ methods, ordered }: StoreNeed): boolean {
  const called = [methods.map, methods.record, methods.set].flatMap((names = []) => names);
  return ordered || called.some((name) => ORDERED.has(name));
}

function rootsOf({ methods, seeds = [], codecs = [], lock }: StoreNeed): Set<string> {
  const roots = new Set(['Backend', 'useBackend', ...codecs, ...(lock ? ['withLock'] : [])]);
  for (const [kind, names] of Object.entries(methods)) {
    const name = kind.charAt(0).toUpperCase() + kind.slice(1);
    const isSeeded = seeds.some((one) => one === kind);
    roots.add(`${isSeeded ? 'seeded' : 'shared'}${name}`);
    const classes = kind === 'record' ? ['SharedMap', 'SharedRecord'] : [`Shared${name}`];
    const called = names === 'all' ? [...METHODS[kind as StoreClass]] : [...names, ...ALWAYS];
    if (isSeeded) called.push('seed');
    for (const one of classes) for (const method of called) roots.add(`${one}.${method}`);
  }
  return roots;
}

/** What reads the fields that a constructor fills. */
const ALWAYS = ['get'];

const MAP = [
  'get',
  'has',
  'set',
  'delete',
  'take',
  'setIfAbsent',
  'getOrInsert',
  'getOrInsertComputed',
  'increment',
  'update',
  'size',
  'clear',
  ...ORDERED,
];

/** The methods of each class; those that a size does not have are left out there. */
export const METHODS: Record<StoreClass, readonly string[]> = {
  map: MAP,
  record: MAP,
  set: ['add', 'addIfAbsent', 'has', 'delete', 'size', 'clear', 'values'],
  list: ['push', 'unshift', 'pop', 'shift', 'at', 'length', 'clear', 'toArray', 'update'],
  counter: ['get', 'set', 'increment'],
  value: ['get', 'set', 'update', 'compareAndSet'],
};
