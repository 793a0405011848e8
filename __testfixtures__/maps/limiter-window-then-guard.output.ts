import express from 'express';
import { wrap } from './state/async-handler';
import { sharedRecord } from './state/stores';

interface Window {
  count: number;
  resetAt: number;
}

const windows = sharedRecord<Window>('windows');
const app = express();

app.use(wrap(async (req, res, next) => {
  const key = String(req.ip);
  const now = Date.now();
  let isNew = false;
  let changed = false;
  const window = await windows.update(key, (entry) => {
    changed = false;
    isNew = false;
    if (!entry || now > entry.resetAt) {
      isNew = true;
      return {
        count: 1,
        resetAt: now + 1000,
      };
    }
    if (entry.count >= 10) return entry;
    entry.count += 1;
    changed = true;
    return entry;
  });
  if (isNew) {
    res.setHeader('X-Left', '9');
    return next();
  }
  if (!changed) {
    res.status(429).json({ retryAt: window.resetAt });
    return;
  }
  res.setHeader('X-Left', String(10 - window.count));
  next();
}));

app.listen(3000);
