const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord, withLock } = require('./state/stores');

const players = sharedRecord('players');
const app = express();
app.use(express.json());

async function named(name) {
  return (await players.values()).find((one) => one.name === name);
}

app.post('/players', wrap(async (req, res) => {
  return withLock('players', async () => {
    await players.set(req.body.id, { id: req.body.id, name: req.body.name, free: true });
    res.status(201).end();
  });
}));
app.post('/invitations', wrap(async (req, res) => {
  return withLock('players', async () => {
    const rival = await named(req.body.rival);
    if (!rival) return res.status(404).end();
    await players.update(rival.id, (entry) => {
      entry.free = false;
      return entry;
    });
    res.json({ name: rival.name });
  });
}));

app.listen(3000);
