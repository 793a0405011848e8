const express = require('express');
const { scoreOf } = require('./store');
const save = require('./save');
const { wrap } = require('./state/async-handler');

const app = express();

app.put('/scores/:user', wrap(async (req, res) => {
  await save(req.params.user, Number(req.body.score));
  res.end();
}));

app.get('/scores/:user', wrap(async (req, res) => res.json(await scoreOf(req.params.user))));

app.listen(3000);
