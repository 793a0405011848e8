const express = require('express');

const app = express();
const scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.use((error, req, res, next) => {
  res.status(500).json({ last: scores.get('last') ?? 0 });
});

app.listen(3000);
