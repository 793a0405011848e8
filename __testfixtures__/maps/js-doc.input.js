const express = require('express');

const app = express();
const scores = new Map();

/**
 * @param {string} user
 * @returns {number} what they have
 */
function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(scoreOf('root'));
});

app.listen(3000);
