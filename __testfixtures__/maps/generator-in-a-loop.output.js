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

async function* lines(users) {
  for (const user of users) yield `${user}: ${await scoreOf(user)}`;
}

app.get('/', wrap(async (req, res) => {
  const all = [];
  for await (const line of lines(["ada", "bob"])) all.push(line);
  res.json(all);
}));

app.listen(3000);
