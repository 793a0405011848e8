const TTL = 30 * 60 * 1000;

const cache = new Map();

export function remember(key, value) {
  cache.set(key, value);
  setTimeout(() => cache.delete(key), TTL).unref();
}

export function recall(key) {
  return cache.get(key);
}

export function forget(key) {
  return cache.delete(key);
}

export function forgetAll() {
  const size = cache.size;
  cache.clear();
  return size;
}
