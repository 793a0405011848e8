import { keyOf, markerOf, run, type Script, script, send } from './commands.js';
import { PUSH_BOUNDED, SEED_LIST, SWAP } from './list-scripts.js';
import { RELEASE } from './lock-scripts.js';
import { request } from './node-redis.js';

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

const HAS = mapScript(`
  return redis.call('HEXISTS', values, ARGV[1])
`);

const SET = mapScript(`
  put(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
`);

const SET_IF_ABSENT = mapScript(`
  if redis.call('HEXISTS', values, ARGV[1]) == 1 then return 0 end
  put(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
  return 1
`);

// The value that is there, else the new one.
const GET_OR_INSERT = mapScript(`
  local value = redis.call('HGET', values, ARGV[1])
  if value then return value end
  put(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
  return ARGV[2]
`);

// Of several callers, one gets the value.
const TAKE = mapScript(`
  return remove(ARGV[1])
`);

// Adds as JavaScript does (HINCRBYFLOAT rounds otherwise). A missing number begins at ARGV[3]; one that is there keeps
// its time to live.
const INCREMENT = mapScript(`
  local before = redis.call('HGET', values, ARGV[1])
  local number = tonumber(before or ARGV[3])
  if not number then return redis.error_reply('ERR not a number: ' .. before) end
  local sum = number + tonumber(ARGV[2])
  if math.abs(sum) == math.huge then return redis.error_reply('ERR sum out of range') end
  local after = string.format('%.17g', sum)
  if before then redis.call('HSET', values, ARGV[1], after) else put(ARGV[1], after, ARGV[4], ARGV[5]) end
  return after
`);

// Puts ARGV[3] in place of ARGV[2], or nothing if there is no ARGV[3], unless somebody else was faster. Place and time
// to live stay.
const REPLACE = mapScript(`
  if redis.call('HGET', values, ARGV[1]) ~= ARGV[2] then return 0 end
  if ARGV[3] then redis.call('HSET', values, ARGV[1], ARGV[3]) else remove(ARGV[1]) end
  return 1
`);

const SIZE = mapScript(`
  return redis.call('HLEN', values)
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

// Fills a map once: whoever sets the marker. What is gone since does not come back.
const SEED_MAP = mapScript(`
  if redis.call('SETNX', KEYS[4], 1) == 0 then return end
  for i = 3, #ARGV, 2 do
    if redis.call('HEXISTS', values, ARGV[i]) == 0 then put(ARGV[i], ARGV[i + 1], ARGV[1], ARGV[2]) end
  end
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
export const redisBackend = {
  get: (store: string, key: string) => runOn<string | null>(GET, store, key),
  touch: (store: string, key: string) => runOn<string | null>(TOUCH, store, key),
  has: async (store: string, key: string) => (await runOn(HAS, store, key)) === 1,
  set: (store: string, key: string, value: string, limits: Limits = {}) =>
    runOn(SET, store, key, value, ...argsOf(limits)),
  setIfAbsent: async (store: string, key: string, value: string, limits: Limits = {}) =>
    (await runOn(SET_IF_ABSENT, store, key, value, ...argsOf(limits))) === 1,
  getOrInsert: (store: string, key: string, value: string, limits: Limits = {}) =>
    runOn<string>(GET_OR_INSERT, store, key, value, ...argsOf(limits)),
  take: (store: string, key: string) => runOn<string | null>(TAKE, store, key),
  increment: (store: string, key: string, by: number, initial: number, limits: Limits = {}) =>
    runOn<string>(INCREMENT, store, key, String(by), String(initial), ...argsOf(limits)),
  replace: async (store: string, key: string, before: string, ...after: string[]) =>
    (await runOn(REPLACE, store, key, before, ...after)) === 1,
  size: (store: string) => runOn<number>(SIZE, store),
  clear: (store: string) => request(store, ['DEL', ...keysOf(store)]),
  entries: (store: string) => runOn<string[]>(ENTRIES, store),
  seedMap: (store: string, entries: string[], limits: Limits = {}) =>
    run(SEED_MAP, store, [...keysOf(store), markerOf(store)], [...argsOf(limits), ...entries]),
  push: (store: string, items: string[]) => send<number>('RPUSH', store, ...items),
  pushBounded: (store: string, items: string[], max: number) =>
    run<number>(PUSH_BOUNDED, store, [keyOf(store)], [String(max), ...items]),
  unshift: (store: string, items: string[]) => send<number>('LPUSH', store, ...[...items].reverse()),
  pop: (store: string) => send<string | null>('RPOP', store),
  shift: (store: string) => send<string | null>('LPOP', store),
  at: (store: string, index: number) => send<string | null>('LINDEX', store, String(index)),
  length: (store: string) => send<number>('LLEN', store),
  range: (store: string) => send<string[]>('LRANGE', store, '0', '-1'),
  swap: async (store: string, before: string[], after: string[]) =>
    (await run(SWAP, store, [keyOf(store)], [String(before.length), ...before, ...after])) === 1,
  seedList: (store: string, items: string[]) => run(SEED_LIST, store, [keyOf(store), markerOf(store)], items),
  lock: async (name: string, token: string, leaseMs: number) =>
    (await send('SET', name, token, 'NX', 'PX', String(leaseMs))) === 'OK',
  unlock: (name: string, token: string) => run(RELEASE, name, [keyOf(name)], [token]),
};
