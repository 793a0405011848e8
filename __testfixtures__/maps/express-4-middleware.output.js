const express = require('express');
const { wrap, wrapError } = require('./state/async-handler');
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

app.use(wrap(async (req, res, next) => {
  if ((await scoreOf('root')) < 0) return res.status(503).end();
  next();
}));

app.param('user', wrap(async (req, res, next, user) => {
  req.score = await scoreOf(user);
  next();
}));

app.use(wrapError(async (error, req, res, next) => {
  res.status(500).json({ score: await scoreOf('root'), message: error.message });
}));

app.listen(3000);
