const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedList, sharedMap, withLock } = require('./state/stores');

const app = express();
const players = sharedList('players');
const rooms = sharedMap('rooms');
const tickets = sharedCounter('tickets');

const nextId = async () => {
  const allPlayers = await players.toArray();
  return allPlayers.length ? Math.max(...allPlayers.map((one) => one.id)) + 1 : 1;
};

async function isFull() {
  return (await players.length()) >= 4;
}

app.post('/players', wrap(async (req, res) => {
  return withLock('players', async () => {
    await players.push({ id: await nextId(), name: String(req.body.name) });
    if (await isFull()) console.log('the game begins');
    res.status(201).end();
  });
}));

app.post('/rooms/:id', wrap(async (req, res) => {
  return withLock('rooms', async () => {
    await rooms.set(req.params.id, { name: String(req.body.name), place: Array.from(await rooms.keys()).length });
    if ((await rooms.size()) === 2) console.log('two rooms');
    res.json(await rooms.size());
  });
}));

app.post('/tickets', wrap(async (req, res) => {
  const current = await tickets.increment();
  if (!req.body.user) return res.status(400).end();
  res.json({ ticket: current });
}));

app.listen(3000);
