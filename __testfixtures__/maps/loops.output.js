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
  let turns = 0;
  while ((await scoreOf(user)) > turns) turns++;
  do turns--; while (turns > (await scoreOf(user)));
  for (let i = await scoreOf("zero"); i < (await scoreOf(user)); i++) turns++;
  for (const digit of String(await scoreOf(user))) turns += Number(digit);
  res.json({ turns });
}));

app.listen(3000);
