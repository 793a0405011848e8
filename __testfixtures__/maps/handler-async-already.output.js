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

app.get('/:user', async (req, res) => {
  try {
    const answer = await fetch(`https://example.org/${req.params.user}`);
    res.json({ status: answer.status, score: await scoreOf(req.params.user) });
  } catch (error) {
    res.status(502).end();
  }
});

app.listen(3000);
