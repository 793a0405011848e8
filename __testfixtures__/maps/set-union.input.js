const express = require('express');
const app = express();
const online = new Set();

app.put('/online/:user', (req, res) => {
  online.add(req.params.user);
  res.json({ all: [...online.union(new Set(['root']))] });
});

app.listen(3000);
