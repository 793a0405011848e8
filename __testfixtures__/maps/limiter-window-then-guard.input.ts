import express from 'express';

interface Window {
  count: number;
  resetAt: number;
}

const windows: Record<string, Window> = {};
const app = express();

app.use((req, res, next) => {
  const key = String(req.ip);
  const window = windows[key];
  if (!window || Date.now() > window.resetAt) {
    windows[key] = {
      count: 1,
      resetAt: Date.now() + 1000,
    };
    res.setHeader('X-Left', '9');
    return next();
  }
  if (window.count >= 10) {
    res.status(429).json({ retryAt: window.resetAt });
    return;
  }
  window.count += 1;
  res.setHeader('X-Left', String(10 - window.count));
  next();
});

app.listen(3000);
