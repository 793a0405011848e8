const express = require('express');

const charged = new Set();
const app = express();

app.post('/orders/:id/charge', (req, res) => {
  if (charged.has(req.params.id)) return res.status(409).end();
  charged.add(req.params.id);
  res.status(201).end();
});

app.listen(3000);
