const express = require('express');
const { look, save } = require('./places');
const app = express();

const places = new Map(); //~ memory-map places

async function placeOf(name) {
  const known = places.get(name);
  if (known) return known;
  const place = await look(name);
  places.set(name, place);
  return place;
}

app.get('/:name', async (req, res) => res.json(await placeOf(req.params.name)));

app.put('/:owner', async (req, res) => {
  await save(req.params.owner, req.body);
  for (const [key, place] of places) if (place.owner === req.params.owner) places.delete(key);
  res.end();
});
