const express = require('express');
const app = express();
const { createClient } = require('redis');

const cache = createClient({ url: process.env.REDIS_URL });

app.put('/:key', async (req, res) => {
  await cache.set(req.params.key, req.body.value);
  res.end();
});
