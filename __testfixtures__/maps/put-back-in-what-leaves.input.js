const express = require('express');

const codes = new Map();
const app = express();
app.use(express.json());

app.post('/codes/:phone', (req, res) => {
  codes.set(req.params.phone, { code: String(req.body.code), attempts: 0 });
  res.end();
});

app.post('/codes/:phone/check', (req, res) => {
  const entry = codes.get(req.params.phone);
  if (!entry) return res.status(404).end();
  console.log('check');
  if (entry.code !== req.body.code) {
    codes.set(req.params.phone, { code: '', attempts: 9 });
    entry.attempts++;
    return res.status(401).end();
  }
  res.json({ ok: true });
});

app.listen(3000);
