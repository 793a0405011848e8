const express = require('express');

const app = express();
const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

const { EventEmitter } = require('events');
const bus = new EventEmitter();
bus.on('won', (user) => {
  scores.set(user, 100);
});

app.post('/won/:user', (req, res) => {
  bus.emit('won', req.params.user);
  res.end();
});

app.listen(3000);
