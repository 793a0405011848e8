const express = require('express');
const app = express();
app.use(express.json());

let nextId = 1;
const items = [];

app.param('id', (req, res, next, id) => {
  const item = items.find((one) => one.id === Number(id));
  if (!item) return res.status(404).json({ error: 'not found' });
  req.item = item;
  next();
});

app.post('/items', (req, res) => {
  const item = { id: nextId++, title: String(req.body.title), done: false };
  items.push(item);
  res.status(201).json(item);
});

app.get('/items', (req, res) => res.json(items));
app.get('/items/:id', (req, res) => res.json(req.item));

app.put('/items/:id', (req, res) => {
  req.item.title = String(req.body.title);
  req.item.done = Boolean(req.body.done);
  res.json(req.item);
});

app.delete('/items/:id', (req, res) => {
  const index = items.findIndex((one) => one.id === req.item.id);
  items.splice(index, 1);
  res.sendStatus(204);
});

app.listen(3000);
