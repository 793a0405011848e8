const MAX = 3;

const hits = new Map();

/** So many requests a year for every key. */
function rateLimit(req, res, next) {
  const key = `${req.get('x-api-key') || 'anonymous'}:${new Date().getUTCFullYear()}`;
  const count = (hits.get(key) || 0) + 1;
  hits.set(key, count);
  if (count > MAX) {
    return res.status(429).json({ error: 'Too many requests' });
  }
  res.set('X-RateLimit-Remaining', String(MAX - count));
  next();
}

module.exports = rateLimit;
