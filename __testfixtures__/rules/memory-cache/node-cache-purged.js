const express = require('express');
const app = express();
const NodeCache = require('node-cache');
const db = require('./db');

const cache = new NodeCache({ stdTTL: 60 }); //~ memory-cache cache

app.get('/users/:id', async (req, res) => {
  const known = cache.get(req.params.id);
  if (known) return res.json(known);
  const user = await db.user(req.params.id);
  cache.set(req.params.id, user);
  return res.json(user);
});
app.put('/users/:id', async (req, res) => {
  await db.save(req.params.id, req.body);
  cache.del(req.params.id);
  res.end();
});
