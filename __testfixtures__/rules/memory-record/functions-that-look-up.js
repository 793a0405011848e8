const express = require('express');
const app = express();
const redis = require('./redis');

async function get(key) {
  return JSON.parse(await redis.get(key));
}

function clear(key) {
  return redis.del(key);
}

const lookUps = { get, clear };

app.get('/best', async (req, res) => {
  const found = await lookUps.get('scores');
  found.sort((a, b) => b.score - a.score);
  found[0].isBest = true;
  res.json(found);
});
app.delete('/best', async (req, res) => res.json(await lookUps.clear('scores')));
