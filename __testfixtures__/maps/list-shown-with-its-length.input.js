// One statement looks at the list twice: both show one moment.
const express = require('express');

const items = [];
const seen = new Set();
const app = express();
app.use(express.json());

app.post('/items', (req, res) => {
  items.push({ name: req.body.name });
  seen.add(req.body.name);
  res.status(201).end();
});

app.get('/items', (req, res) => {
  res.json({ total: items.length, items });
});

app.get('/items/found', (req, res) => res.json({ of: items.length, items: items.filter((one) => one.name === req.query.name) }));

app.get('/items/names', (req, res) => {
  const names = items.map((one) => one.name);
  res.json({ names, total: items.length });
});

app.get('/seen', (req, res) => {
  res.json({ count: seen.size, seen: [...seen] });
});

app.listen(3000);
