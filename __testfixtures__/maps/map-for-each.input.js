const express = require('express');
const app = express();
const votes = new Map();

app.post('/votes/:user', (req, res) => {
  votes.set(req.params.user, String(req.body.option));
  res.end();
});

app.get('/votes/:option', (req, res) => {
  let count = 0;
  votes.forEach((option) => {
    if (option !== req.params.option) return;
    count += 1;
  });
  const voters = [];
  votes.forEach(function (option, user) {
    voters.push(user);
  });
  res.json({ count, voters });
});

app.listen(3000);
