const express = require('express');
const app = express();

async function collect(ids) {
  const results = [];
  await Promise.all(ids.map(async (id) => results.push(await fetch(`http://items/${id}`))));
  return results;
}

app.post('/collect', async (req, res) => res.json(await collect(req.body)));
