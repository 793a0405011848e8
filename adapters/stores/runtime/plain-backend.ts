import { keyOf, markerOf, run, type Script, script, send } from './commands.js';
import { RELEASE } from './lock-scripts.js';
import { PUSH_BOUNDED, SEED_LIST, SWAP } from './list-scripts.js';

// Of several callers, one gets the value.
const TAKE = script(`
  local value = redis.call('HGET', KEYS[1], ARGV[1])
  redis.call('HDEL', KEYS[1], ARGV[1])
  return value
`);

// The value that is there, else the new one.
const GET_OR_INSERT = script(`
  redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
  return redis.call('HGET', KEYS[1], ARGV[1])
`);

// Adds as JavaScript does (HINCRBYFLOAT rounds otherwise). A missing number begins at ARGV[3].
const INCREMENT = script(`
  local before = redis.call('HGET', KEYS[1], ARGV[1]) or ARGV[3]
  if not tonumber(before) then return redis.error_reply('ERR not a number: ' .. before) end
  local sum = tonumber(before) + tonumber(ARGV[2])
  if math.abs(sum) == math.huge then return redis.error_reply('ERR sum out of range') end
  local after = string.format('%.17g', sum)
  redis.call('HSET', KEYS[1], ARGV[1], after)
  return after
`);

// Puts ARGV[3] in place of ARGV[2], or nothing if there is no ARGV[3], unless somebody else was faster.
const REPLACE = script(`
  if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
  if ARGV[3] then redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) else redis.call('HDEL', KEYS[1], ARGV[1]) end
  return 1
`);

// Fills a map once: whoever sets the marker. What is gone since does not come back.
const SEED_MAP = script(`
  if redis.call('SETNX', KEYS[2], 1) == 0 then return end
  for i = 1, #ARGV, 2 do redis.call('HSETNX', KEYS[1], ARGV[i], ARGV[i + 1]) end
`);

function runOn<Reply>(program: Script, store: string, ...args: string[]): Promise<Reply> {
  return run<Reply>(program, store, [keyOf(store)], args);
}

/** What stores do in Redis: each operation is one command or one script. */
export const redisBackend = {
  get: (store: string, key: string) => send<string | null>('HGET', store, key),
  has: async (store: string, key: string) => (await send('HEXISTS', store, key)) === 1,
  set: (store: string, key: string, value: string) => send('HSET', store, key, value),
  setIfAbsent: async (store: string, key: string, value: string) =>
    (await send('HSETNX', store, key, value)) === 1,
  getOrInsert: (store: string, key: string, value: string) => runOn<string>(GET_OR_INSERT, store, key, value),
  delete: async (store: string, key: string) => (await send('HDEL', store, key)) === 1,
  take: (store: string, key: string) => runOn<string | null>(TAKE, store, key),
  increment: (store: string, key: string, by: number, initial: number) =>
    runOn<string>(INCREMENT, store, key, String(by), String(initial)),
  replace: async (store: string, key: string, before: string, ...after: string[]) =>
    (await runOn(REPLACE, store, key, before, ...after)) === 1,
  size: (store: string) => send<number>('HLEN', store),
  clear: (store: string) => send('DEL', store),
  seedMap: (store: string, entries: string[]) =>
    run(SEED_MAP, store, [keyOf(store), markerOf(store)], entries),
  push: (store: string, items: string[]) => send<number>('RPUSH', store, ...items),
  pushBounded: (store: string, items: string[], max: number) =>
    runOn<number>(PUSH_BOUNDED, store, String(max), ...items),
  unshift: (store: string, items: string[]) => send<number>('LPUSH', store, ...[...items].reverse()),
  pop: (store: string) => send<string | null>('RPOP', store),
  shift: (store: string) => send<string | null>('LPOP', store),
  at: (store: string, index: number) => send<string | null>('LINDEX', store, String(index)),
  length: (store: string) => send<number>('LLEN', store),
  range: (store: string) => send<string[]>('LRANGE', store, '0', '-1'),
  swap: async (store: string, before: string[], after: string[]) =>
    (await runOn(SWAP, store, String(before.length), ...before, ...after)) === 1,
  seedList: (store: string, items: string[]) => run(SEED_LIST, store, [keyOf(store), markerOf(store)], items),
  lock: async (name: string, token: string, leaseMs: number) =>
    (await send('SET', name, token, 'NX', 'PX', String(leaseMs))) === 'OK',
  unlock: (name: string, token: string) => runOn(RELEASE, name, token),
};
