// State that all processes of the app share, in Redis.
const { once } = require('node:events');
const { redisClient } = require('./redis');

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

/** What stores do in Redis: each operation is one command or one script. */
const redisBackend = {
  get: (store, key) => send('HGET', store, key),
  set: (store, key, value) => send('HSET', store, key, value),
};

let backend = redisBackend;

/** Puts another backend in place of Redis, for tests; returns the one before. */
function useBackend(next) {
  const last = backend;
  backend = next;
  return last;
}

/** A key with its type: `1` and `'1'` differ, as in a Map. What is no JSON (`NaN`, `undefined`) is a key as well. */
function textOf(key) {
  if (key === undefined || typeof key === 'number') return String(key === 0 ? 0 : key);
  if (key !== null && typeof key !== 'string' && typeof key !== 'boolean')
    throw new TypeError(`a key of shared state cannot be ${typeof key}`);
  return JSON.stringify(key);
}

/** JSON, and an empty text for `undefined`. */
function encode(value) {
  if (value === undefined) return '';
  const text = JSON.stringify(value, marked);
  refuseLoss(value);
  return text;
}

function decode(text) {
  if (!text) return undefined;
  return text.includes(`"${MARK}`) ? JSON.parse(text, unmarked) : JSON.parse(text);
}

/** What begins the text of a number that JSON does not know, such as `number:NaN`. */
const MARK = 'number:';

function marked(_key, value) {
  if (typeof value === 'number' && !Number.isFinite(value)) return MARK + value;
  return typeof value === 'string' && value.startsWith(MARK) ? MARK + value : value;
}

function unmarked(_key, value) {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
  const rest = value.slice(MARK.length);
  return rest.startsWith(MARK) ? rest : Number(rest);
}

/** What JSON loses or changes (a Date, a class …) is an error. */
function refuseLoss(value, property = 'the value itself') {
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
function isPlainObject(value) {
  if (typeof value !== 'object' || value === null) return false;
  let prototype = Object.getPrototypeOf(value);
  for (let base; prototype && (base = Object.getPrototypeOf(prototype)); prototype = base)
    if (Object.getOwnPropertyNames(prototype).join() !== 'constructor') return false;
  return true;
}

/** A Map that all processes share. What it returns are copies. */
class SharedMap {
  name;

  constructor(name) {
    this.name = name;
  }

  async get(key) {
    return decode(await backend.get(this.name, this.field(key)));
  }

  async set(key, value) {
    await backend.set(this.name, this.field(key), encode(value));
    return this;
  }

  field(key) {
    return textOf(key);
  }
}

/** A Map that all processes share, by a name of its own. */
function sharedMap(name) {
  return new SharedMap(name);
}

module.exports = { useBackend, SharedMap, sharedMap };
