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

const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();

app.get('/:user', (req, res) => {
  storage.run({ user: req.params.user }, () => {
    res.json(scoreOf(storage.getStore().user));
  });
});

app.listen(3000);
