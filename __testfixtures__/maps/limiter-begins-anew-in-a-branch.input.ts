import express from 'express';

interface Attempts {
  count: number;
  until: number;
}

const attempts = new Map<string, Attempts>();
const app = express();

app.post('/login', (req, res) => {
  const ip = req.ip ?? '';
  const now = Date.now();
  let record = attempts.get(ip);
  if (!record || now > record.until) {
    record = { count: 0, until: now + 60_000 };
    attempts.set(ip, record);
  }
  if (record.count >= 5) {
    res.status(429).json({ retryAt: record.until });
    return;
  }
  record.count += 1;
  res.json({ left: 5 - record.count });
});

app.listen(3000);
