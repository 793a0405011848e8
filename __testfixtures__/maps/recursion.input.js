const express = require('express');

const app = express();
const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

function total(users) {
  if (!users.length) return 0;
  const [first, ...rest] = users;
  return scoreOf(first) + total(rest);
}

const isEven = (n) => (n === 0 ? scoreOf('even') : isOdd(n - 1));
const isOdd = (n) => (n === 0 ? scoreOf('odd') : isEven(n - 1));

app.get('/', (req, res) => res.json([total(['ada', 'bob']), isEven(3)]));

app.listen(3000);
