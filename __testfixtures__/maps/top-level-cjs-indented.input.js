const express = require('express');

const app = express();
const scores = new Map();
const report = { users: {} };

app.get('/scores/:user', (req, res) => {
  if (scores.has(req.params.user)) return res.json(scores.get(req.params.user));
  scores.set(req.params.user, 0);
  res.json(0);
});

app.get('/report', (req, res) => {
  res.json(report);
});

scores.set('ada', 1);
// Begins again with every start.
if (process.env.RESET) {
  scores.clear();

  console.log(`cleared
  all`);
}

app.post('/report/:user', (req, res) => {
  report.users[req.params.user] = 1;
  res.end();
});

app.listen(3000);
