const express = require('express');
const app = express();
const NodeCache = require('node-cache');

const cache = new NodeCache({ stdTTL: 60 });

async function weather(city) {
  const known = cache.get(city);
  if (known) return known;
  const loaded = await (await fetch(`https://weather.example/${city}`)).json();
  cache.set(city, loaded);
  return loaded;
}

app.get('/:city', async (req, res) => res.json(await weather(req.params.city)));
