const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');
const app = express();
const online = sharedSet('online');

app.put('/online/:user', wrap(async (req, res) => {
  await online.add(req.params.user);
  res.json({ size: await online.size() });
}));

app.delete('/online/:user', wrap(async (req, res) => {
  const was = await online.delete(req.params.user);
  res.json({ was });
}));

app.delete('/online', wrap(async (req, res) => {
  await online.clear();
  res.end();
}));

app.get('/online', wrap(async (req, res) => {
  const names = [];
  for (const user of await online.values()) names.push(user);
  for (const user of await online.values()) { names.push(user); }
  res.json({ names, users: [...(await online.values())], more: Array.from(await online.values()), has: await online.has('ada') });
}));

app.listen(3000);
