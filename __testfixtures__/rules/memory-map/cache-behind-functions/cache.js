const cache = new Map();
const LIMIT = 5 * 60 * 1000;

function getFromCache(key) {
  const cached = cache.get(key);
  if (cached && Date.now() - cached.timestamp < LIMIT) return cached.data;
  cache.delete(key);
  return null;
}

function setCache(key, data) {
  cache.set(key, { timestamp: Date.now(), data });
}

module.exports = { getFromCache, setCache };
