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

const { readFile } = require('fs');

app.get('/:user', (req, res) => {
  readFile('motd.txt', 'utf8', (error, text) => {
    if (error) return res.status(500).end();
    res.send(`${text} ${scoreOf(req.params.user)}`);
  });
});

app.listen(3000);
