// The next number is taken only where nothing is there: a conflict uses none up.
const express = require('express');

const accounts = new Map();
const tags = new Map();
let lastId = 0;
const app = express();
app.use(express.json());

app.post('/accounts/:name', (req, res) => {
  if (accounts.has(req.params.name)) return res.status(409).end();
  accounts.set(req.params.name, { id: ++lastId, owner: req.body.owner });
  res.status(201).end();
});

app.post('/tags/:name', (req, res) => {
  if (tags.has(req.params.name)) return res.status(409).end();
  tags.set(req.params.name, { color: req.body.color });
  res.status(201).end();
});

app.get('/accounts/:name', (req, res) => {
  res.json(accounts.get(req.params.name) ?? null);
});

app.get('/tags/:name', (req, res) => {
  res.json(tags.get(req.params.name) ?? null);
});

app.listen(3000);
