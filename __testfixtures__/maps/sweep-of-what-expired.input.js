const express = require('express');

const codes = new Map();
const app = express();

app.post('/codes/:user', (req, res) => {
  codes.set(req.params.user, { code: '1234', expiresAt: Date.now() + 60000 });
  res.sendStatus(201);
});

app.get('/codes/:user', (req, res) => {
  const entry = codes.get(req.params.user);
  if (!entry) return res.sendStatus(404);
  res.json(entry);
});

setInterval(() => {
  for (const [user, entry] of codes) {
    if (entry.expiresAt < Date.now()) codes.delete(user);
  }
}, 60000);

app.listen(3000);
