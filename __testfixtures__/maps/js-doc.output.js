const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

/**
 * @param {string} user
 * @returns {Promise<number>} what they have
 */
async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json(await scoreOf('root'));
}));

app.listen(3000);
