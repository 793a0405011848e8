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

async function safely(user) {
  try {
    return await scoreOf(user);
  } catch {
    return -1;
  } finally {
    console.log('looked up', user);
  }
}

app.get('/:user', wrap(async (req, res) => res.json(await safely(req.params.user))));

app.listen(3000);
