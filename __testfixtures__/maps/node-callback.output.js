const express = require('express');
const { wrap } = require('./state/async-handler');
const { inBackground } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

const { readFile } = require('fs');

app.get('/:user', (req, res) => {
  readFile('motd.txt', 'utf8', inBackground(async (error, text) => {
    if (error) return res.status(500).end();
    res.send(`${text} ${await scoreOf(req.params.user)}`);
  }));
});

app.listen(3000);
