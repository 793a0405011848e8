const express = require('express');

const app = express();
const ports = [4001, 4002, 4003];
let turn = 0;

app.get('/next', (req, res) => {
  const port = ports[turn];
  turn = turn + 1 === ports.length ? 0 : turn + 1;
  res.json({ port });
});

app.get('/now', (req, res) => {
  res.json(ports[turn] === undefined ? null : { port: ports[turn] });
});

module.exports = app;
