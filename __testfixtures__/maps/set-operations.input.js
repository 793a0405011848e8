const express = require('express');
const app = express();
const online = new Set();

app.put('/online/:user', (req, res) => {
  online.add(req.params.user);
  res.json({ size: online.size });
});

app.delete('/online/:user', (req, res) => {
  const was = online.delete(req.params.user);
  res.json({ was });
});

app.delete('/online', (req, res) => {
  online.clear();
  res.end();
});

app.get('/online', (req, res) => {
  const names = [];
  for (const user of online) names.push(user);
  online.forEach((user) => names.push(user));
  res.json({ names, users: [...online], more: Array.from(online.values()), has: online.has('ada') });
});

app.listen(3000);
