import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Attempts {
  count: number;
  until: number;
}

const attempts = sharedMap<string, Attempts>('attempts');
const app = express();

app.post('/login', wrap(async (req, res) => {
  const ip = req.ip ?? '';
  const now = Date.now();
  let changed = false;
  let record = await attempts.update(ip, (entry) => {
    changed = false;
    if (!entry || now > entry.until) {
      entry = { count: 0, until: now + 60_000 };
    }
    if (entry.count >= 5) return entry;
    entry.count += 1;
    changed = true;
    return entry;
  });
  if (!changed) {
    res.status(429).json({ retryAt: record.until });
    return;
  }
  res.json({ left: 5 - record.count });
}));

app.listen(3000);
