const express = require('express');

const redis = process.env.REDIS_URL ? require('redis') : null;
let client = null;
if (process.env.REDIS_URL) client = redis.createClient({ url: process.env.REDIS_URL });

const app = express();
app.put('/notes/:id', express.text(), (req, res) => {
  client.set(req.params.id, req.body);
  res.end();
});
