const express = require('express');
const { wrap } = require('./state/async-handler');
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

app.get('/:user', wrap(async (req, res) => {
  const { user } = req.params;
  search: for (const name of ["ada", "bob"]) {
    for (const other of ["eve", user]) {
      if ((await scoreOf(other)) > (await scoreOf(name))) continue search;
      if ((await scoreOf(other)) === 0) break search;
    }
  }
  res.end();
}));

app.listen(3000);
