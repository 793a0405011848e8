// State that all processes of the app share, in Redis.
const { createHash } = require('node:crypto');
const { once } = require('node:events');
const { client: redisClient } = require('../client');

/** Every key in Redis begins with it: apps that share a Redis need different ones. */
const PREFIX = process.env.STATE_PREFIX || 'app';
const TIMEOUT_MS = Number(process.env.STATE_TIMEOUT_MS || 5000);

/** Rejects if Redis takes too long. The timer also keeps the process running until there is an answer. */
function inTime(store, answer) {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new Error(`shared state "${store}": no answer within ${TIMEOUT_MS} ms`));
    const timer = setTimeout(late, TIMEOUT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

let connecting;

/**
 * Sends a command, but only over a connection that is there: one that waits in the client's queue could run after its
 * caller gave up.
 */
async function request(store, command) {
  if (!redisClient.isReady) await inTime(store, connection());
  return inTime(store, redisClient.sendCommand(command));
}

/** Resolves when the client is ready, rejects with its next error; shared by all who wait. */
function connection() {
  connecting ??= once(redisClient, 'ready').finally(() => {
    connecting = undefined;
  });
  return connecting;
}

/** The braces keep all keys of a store together in a cluster. */
function keyOf(store) {
  return `${PREFIX}:{${store}}`;
}

/** Runs a command on the key of a store. */
function send(command, store, ...args) {
  return request(store, [command, keyOf(store), ...args]);
}

function script(lua) {
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
}

/** Runs a script by its hash; a Redis that does not know it yet gets the text. */
async function run({ lua, sha1 }, store, keys, args) {
  const rest = [String(keys.length), ...keys, ...args];
  try {
    return await request(store, ['EVALSHA', sha1, ...rest]);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return request(store, ['EVAL', lua, ...rest]);
  }
}

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

function runOn(program, store, ...args) {
  return run(program, store, [keyOf(store)], args);
}

/** What stores do in Redis: each operation is one command or one script. */
const redisBackend = {
  get: (store, key) => send('HGET', store, key),
  increment: (store, key, by, initial) => runOn(INCREMENT, store, key, String(by), String(initial)),
};

let backend = redisBackend;

/** Puts another backend in place of Redis, for tests; returns the one before. */
function useBackend(next) {
  const last = backend;
  backend = next;
  return last;
}

/** A counter is a store with this one key. */
const COUNT = '"value"';

/** A number that all processes share. */
class SharedCounter {
  name;
  #initial;

  constructor(name, initial = 0) {
    this.name = name;
    this.#initial = initial;
  }

  async get() {
    return Number((await backend.get(this.name, COUNT)) ?? this.#initial);
  }

  /** Adds and returns the sum. */
  async increment(...sum) {
    const [by = sum.length ? NaN : 1] = sum; // `undefined` is no number to add, and not left out
    return Number(
      await backend.increment(this.name, COUNT, Number(textOfNumber(by)), this.#initial),
    );
  }
}

function textOfNumber(value) {
  if (!Number.isFinite(value)) throw new TypeError(`a counter cannot take ${value}`);
  return String(value);
}

/** A number that all processes share, by a name of its own. */
function sharedCounter(name, initial) {
  return new SharedCounter(name, initial);
}

module.exports = { useBackend, SharedCounter, sharedCounter };
