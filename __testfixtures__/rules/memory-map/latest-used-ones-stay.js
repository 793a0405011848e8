const express = require('express');
const { makeClient, look } = require('./clients');
const app = express();

const MOST = 50;
const clients = new Map();
const places = new Map();

function moveUp(map, key) {
  const value = map.get(key);
  if (value !== undefined) {
    map.delete(key);
    map.set(key, value);
  }
}

function dropOldest(map) {
  if (map.size < MOST) return;
  const oldest = map.keys().next().value;
  if (oldest !== undefined) map.delete(oldest);
}

function dropOld() {
  for (const [key, place] of places) if (place.dueAt < Date.now()) places.delete(key);
}

function clientOf(url) {
  const known = clients.get(url);
  if (known) {
    moveUp(clients, url);
    return known;
  }
  const client = makeClient({ url });
  clients.set(url, client);
  dropOldest(clients);
  return client;
}

async function placeOf(name) {
  const known = places.get(name);
  if (known && known.dueAt > Date.now()) {
    moveUp(places, name);
    return known.place;
  }
  dropOld();
  const place = await look(name);
  places.set(name, { place, dueAt: Date.now() + 60000 });
  dropOldest(places);
  return place;
}

app.get('/:name', async (req, res) => res.json(await clientOf(await placeOf(req.params.name)).ask()));
