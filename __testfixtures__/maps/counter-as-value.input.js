const express = require('express');
const app = express();
let nextId = 1;

app.post('/orders', (req, res) => {
  const id = nextId++;
  res.status(201).json({ id, ticket: `T-${nextId}` });
});

app.post('/refunds', (req, res) => res.json({ id: --nextId }));

app.listen(3000);
