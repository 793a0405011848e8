const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const votes = sharedMap('votes');

app.post('/votes/:user', wrap(async (req, res) => {
  await votes.set(req.params.user, String(req.body.option));
  res.end();
}));

app.get('/votes/:option', wrap(async (req, res) => {
  let count = 0;
  for (const [, option] of await votes.entries()) {
    if (option !== req.params.option) continue;
    count += 1;
  }
  const voters = [];
  for (const [user, option] of await votes.entries()) {
    voters.push(user);
  }
  res.json({ count, voters });
}));

app.listen(3000);
