const WINDOW = 60 * 60 * 1000;
const MAX = 3;

const hits = new Map();

function rateLimit(req, res, next) {
  const key = req.get('x-api-key') || 'anonymous';
  const now = Date.now();
  let entry = hits.get(key);
  if (!entry || entry.resetAt < now) {
    entry = { count: 0, resetAt: now + WINDOW };
  }
  entry.count++;
  hits.set(key, entry);
  if (entry.count > MAX) {
    return res.status(429).json({ error: 'Too many requests' });
  }
  res.set('X-RateLimit-Remaining', String(MAX - entry.count));
  next();
}

module.exports = rateLimit;
