const express = require('express');
const { scoreOf } = require('./store');
const save = require('./save');

const app = express();

app.put('/scores/:user', (req, res) => {
  save(req.params.user, Number(req.body.score));
  res.end();
});

app.get('/scores/:user', (req, res) => res.json(scoreOf(req.params.user)));

app.listen(3000);
