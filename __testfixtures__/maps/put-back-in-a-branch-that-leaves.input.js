const express = require('express');

const codes = new Map();
const app = express();
app.use(express.json());

app.post('/codes/:phone', (req, res) => {
  codes.set(req.params.phone, { code: String(req.body.code), expires: Date.now() + 300000, attempts: 0 });
  res.end();
});

app.post('/codes/:phone/check', (req, res) => {
  const entry = codes.get(req.params.phone);
  if (!entry) return res.status(404).end();
  if (entry.expires < Date.now()) {
    codes.delete(req.params.phone);
    return res.status(410).end();
  }
  if (entry.code !== req.body.code) {
    entry.attempts++;
    return res.status(401).json({ attempts: entry.attempts });
  }
  codes.delete(req.params.phone);
  res.json({ ok: true });
});

app.listen(3000);
