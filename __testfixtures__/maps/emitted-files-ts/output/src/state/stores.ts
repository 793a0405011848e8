// State that all processes of the app share, in Redis.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { redisClient } from './redis';

/** Every key in Redis begins with it: apps that share a Redis need different ones. */
const PREFIX = process.env.STATE_PREFIX || 'names';
const TIMEOUT_MS = Number(process.env.STATE_TIMEOUT_MS || 5000);

/** Rejects if Redis takes too long. The timer also keeps the process running until there is an answer. */
function inTime<Reply>(store: string, answer: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new Error(`shared state "${store}": no answer within ${TIMEOUT_MS} ms`));
    const timer = setTimeout(late, TIMEOUT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

let connecting: Promise<unknown> | undefined;

/**
 * Sends a command, but only over a connection that is there: one that waits in the client's queue could run after its
 * caller gave up.
 */
async function request<Reply>(store: string, [command = '', ...args]: string[]): Promise<Reply> {
  if (redisClient.status !== 'ready') await inTime(store, connection());
  return inTime(store, redisClient.call(command, ...args) as Promise<Reply>);
}

/** Resolves when the client is ready, rejects with its next error; shared by all who wait. */
function connection(): Promise<unknown> {
  connecting ??= once(redisClient, 'ready').finally(() => {
    connecting = undefined;
  });
  // A client with `lazyConnect` waits for its first command.
  if (redisClient.status === 'wait') redisClient.connect().catch(() => {});
  return connecting;
}

/** The braces keep all keys of a store together in a cluster. */
function keyOf(store: string): string {
  return `${PREFIX}:{${store}}`;
}

/** A program that Redis runs in one go: no other command comes in between. */
export interface Script {
  lua: string;
  sha1: string;
}

function script(lua: string): Script {
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
}

/** Runs a script by its hash; a Redis that does not know it yet gets the text. */
async function run<Reply>(
  { lua, sha1 }: Script,
  store: string,
  keys: string[],
  args: string[],
): Promise<Reply> {
  const rest = [String(keys.length), ...keys, ...args];
  try {
    return await request<Reply>(store, ['EVALSHA', sha1, ...rest]);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return request<Reply>(store, ['EVAL', lua, ...rest]);
  }
}

/** When an entry goes by itself, and how many stay. */
export interface Limits {
  ttlMs?: number | undefined;
  max?: number | undefined;
}

// What the scripts of maps begin with. An entry is in up to three keys: its value in a hash, its place in a sorted set
// by number, and the time when it expires (by the clock of Redis, in ms) in another.
const MAP = `
  local values, order, expiry = KEYS[1], KEYS[2], KEYS[3]

  local function now()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
  end

  local function remove(key)
    local value = redis.call('HGET', values, key)
    redis.call('HDEL', values, key)
    redis.call('ZREM', order, key)
    redis.call('ZREM', expiry, key)
    return value
  end

  local function moveToEnd(key)
    local last = redis.call('ZREVRANGE', order, 0, 0, 'WITHSCORES')
    redis.call('ZADD', order, (tonumber(last[2]) or 0) + 1, key)
  end

  -- Sets a value. A new key goes to the end, and the oldest keys go if there are more than max.
  local function put(key, value, ttl, max)
    if redis.call('HSET', values, key, value) == 1 then moveToEnd(key) end
    if ttl == '' then redis.call('ZREM', expiry, key) else redis.call('ZADD', expiry, now() + ttl, key) end
    while tonumber(max) > 0 and redis.call('HLEN', values) > tonumber(max) do
      remove(redis.call('ZRANGE', order, 0, 0)[1])
    end
  end

  -- Entries that were written by commands of their own have no place yet.
  if redis.call('HLEN', values) ~= redis.call('ZCARD', order) then
    for _, key in ipairs(redis.call('HKEYS', values)) do redis.call('ZADD', order, 'NX', 0, key) end
  end

  if redis.call('EXISTS', expiry) == 1 then
    for _, key in ipairs(redis.call('ZRANGEBYSCORE', expiry, '-inf', now())) do remove(key) end
  end
`;

const mapScript = (lua: string) => script(MAP + lua);

const GET = mapScript(`
  return redis.call('HGET', values, ARGV[1])
`);

// Reads as if it were written again: the key goes to the end.
const TOUCH = mapScript(`
  local value = redis.call('HGET', values, ARGV[1])
  if value then moveToEnd(ARGV[1]) end
  return value
`);

const SET = mapScript(`
  put(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
`);

// Key, value, key, value … in their order.
const ENTRIES = mapScript(`
  local entries = {}
  for _, key in ipairs(redis.call('ZRANGE', order, 0, -1)) do
    entries[#entries + 1] = key
    entries[#entries + 1] = redis.call('HGET', values, key)
  end
  return entries
`);

function keysOf(store: string): string[] {
  const key = keyOf(store);
  return [key, `${key}:order`, `${key}:expiry`];
}

function runOn<Reply>(program: Script, store: string, ...args: string[]): Promise<Reply> {
  return run<Reply>(program, store, keysOf(store), args);
}

const argsOf = ({ ttlMs, max }: Limits) => [String(ttlMs ?? ''), String(max ?? 0)];

/** What stores do in Redis: each operation is one command or one script. */
const redisBackend = {
  get: (store: string, key: string) => runOn<string | null>(GET, store, key),
  touch: (store: string, key: string) => runOn<string | null>(TOUCH, store, key),
  set: (store: string, key: string, value: string, limits: Limits = {}) =>
    runOn(SET, store, key, value, ...argsOf(limits)),
  entries: (store: string) => runOn<string[]>(ENTRIES, store),
};

export type Backend = typeof redisBackend;

let backend: Backend = redisBackend;

/** Puts another backend in place of Redis, for tests; returns the one before. */
export function useBackend(next: Backend): Backend {
  const last = backend;
  backend = next;
  return last;
}

export type Key = string | number | boolean | null | undefined;

/** A key with its type: `1` and `'1'` differ, as in a Map. What is no JSON (`NaN`, `undefined`) is a key as well. */
function textOf(key: Key): string {
  if (key === undefined || typeof key === 'number') return String(key === 0 ? 0 : key);
  if (key !== null && typeof key !== 'string' && typeof key !== 'boolean')
    throw new TypeError(`a key of shared state cannot be ${typeof key}`);
  return JSON.stringify(key);
}

function keyFrom(text: string): Key {
  if (text === 'undefined') return undefined;
  return /^(?:NaN|-?Infinity)$/.test(text) ? Number(text) : (JSON.parse(text) as Key);
}

/** JSON, and an empty text for `undefined`. */
function encode(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value, marked);
  refuseLoss(value);
  return text;
}

function decode(text: string | null): unknown {
  if (!text) return undefined;
  return text.includes(`"${MARK}`) ? JSON.parse(text, unmarked) : JSON.parse(text);
}

/** What begins the text of a number that JSON does not know, such as `number:NaN`. */
const MARK = 'number:';

function marked(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return MARK + value;
  return typeof value === 'string' && value.startsWith(MARK) ? MARK + value : value;
}

function unmarked(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
  const rest = value.slice(MARK.length);
  return rest.startsWith(MARK) ? rest : Number(rest);
}

/** What JSON loses or changes (a Date, a class …) is an error. */
function refuseLoss(value: unknown, property = 'the value itself'): void {
  if (value === null || /^(?:string|number|boolean)$/.test(typeof value)) return;
  if (Array.isArray(value)) {
    for (const item of value) refuseLoss(item, property);
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) if (value[key] !== undefined) refuseLoss(value[key], key);
  } else {
    const kind = typeof value === 'object' ? value?.constructor.name : typeof value;
    throw new TypeError(`shared state cannot hold ${kind} (${property})`);
  }
}

/** True for an object without a class, of this program or of another context, or of a class that has no methods. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  let prototype = Object.getPrototypeOf(value);
  for (let base; prototype && (base = Object.getPrototypeOf(prototype)); prototype = base)
    if (Object.getOwnPropertyNames(prototype).join() !== 'constructor') return false;
  return true;
}

/** How values become text and text values again. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

const json: Codec = { encode, decode };

export interface SetOptions {
  /** The entry goes after this time, in milliseconds. */
  ttlMs?: number | undefined;
}

export interface StoreOptions extends SetOptions {
  /** How many entries stay: the oldest go first. */
  max?: number | undefined;
  codec?: Codec | undefined;
}

/** A Map that all processes share, in order of insertion. What it returns are copies. */
export class SharedMap<K extends Key, V> {
  readonly name: string;
  readonly #codec: Codec;
  readonly #limits: Limits;

  constructor(name: string, { codec = json, ttlMs, max }: StoreOptions = {}) {
    this.name = name;
    this.#codec = codec;
    this.#limits = { ttlMs, max };
  }

  /** With `touch` the entry becomes the newest. */
  async get(key: K, { touch = false } = {}): Promise<V | undefined> {
    const read = touch ? backend.touch : backend.get;
    return this.#valueOf(await read(this.name, this.field(key)));
  }

  async set(key: K, value: V, options?: SetOptions): Promise<this> {
    await backend.set(
      this.name,
      this.field(key),
      this.#codec.encode(value),
      this.#limitsFor(options),
    );
    return this;
  }

  /** All entries as they are now: later changes do not show in it. */
  async entries(): Promise<[K, V][]> {
    const texts = await backend.entries(this.name);
    const entries: [K, V][] = [];
    for (let i = 0; i < texts.length; i += 2)
      entries.push([keyFrom(texts[i] ?? '') as K, this.#codec.decode(texts[i + 1] ?? '') as V]);
    return entries;
  }

  #limitsFor({ ttlMs = this.#limits.ttlMs }: SetOptions = {}): Limits {
    return { ...this.#limits, ttlMs };
  }

  #valueOf(text: string | null): V | undefined {
    return text === null ? undefined : (this.#codec.decode(text) as V);
  }

  protected field(key: K): string {
    return textOf(key);
  }
}

/** A Map that all processes share, by a name of its own. */
export function sharedMap<K extends Key, V>(name: string, options?: StoreOptions): SharedMap<K, V> {
  return new SharedMap(name, options);
}
