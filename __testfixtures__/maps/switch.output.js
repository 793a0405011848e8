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
  switch (await scoreOf(user)) {
    case await scoreOf("root"):
      return res.send("as good as root");
    default:
      res.send("other");
  }
}));

app.listen(3000);
