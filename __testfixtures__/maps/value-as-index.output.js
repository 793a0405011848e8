const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue, withLock } = require('./state/stores');

const app = express();
const ports = [4001, 4002, 4003];
const turn = sharedValue('turn', 0);

app.get('/next', wrap(async (req, res) => {
  return withLock('turn', async () => {
    const port = ports[await turn.get()];
    await turn.set((await turn.get()) + 1 === ports.length ? 0 : (await turn.get()) + 1);
    res.json({ port });
  });
}));

app.get('/now', wrap(async (req, res) => {
  res.json(ports[await turn.get()] === undefined ? null : { port: ports[await turn.get()] });
}));

module.exports = app;
