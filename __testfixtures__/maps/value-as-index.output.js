const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue, withLock } = require('./state/stores');

const app = express();
const ports = [4001, 4002, 4003];
const turn = sharedValue('turn', 0);

app.get('/next', wrap(async (req, res) => {
  return withLock('turn', async () => {
    const port = ports[await turn.get()];
    const foundTurn = await turn.get();
    await turn.set(foundTurn + 1 === ports.length ? 0 : foundTurn + 1);
    res.json({ port });
  });
}));

app.get('/now', wrap(async (req, res) => {
  const foundTurn = await turn.get();
  res.json(ports[foundTurn] === undefined ? null : { port: ports[foundTurn] });
}));

module.exports = app;
