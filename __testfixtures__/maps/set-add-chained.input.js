const express = require('express');
const app = express();
const online = new Set();

app.put('/online/:a/:b', (req, res) => {
  online.add(req.params.a).add(req.params.b);
  res.end();
});

app.get('/online', (req, res) => res.json([...online]));

app.listen(3000);
