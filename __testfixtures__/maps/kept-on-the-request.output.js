const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedList } = require('./state/stores');
const app = express();
app.use(express.json());

const nextId = sharedCounter('nextId', 1);
const items = sharedList('items');

app.param('id', wrap(async (req, res, next, id) => {
  const item = (await items.toArray()).find((one) => one.id === Number(id));
  if (!item) return res.status(404).json({ error: 'not found' });
  req.item = item;
  next();
}));

app.post('/items', wrap(async (req, res) => {
  const item = { id: (await nextId.increment()) - 1, title: String(req.body.title), done: false };
  await items.push(item);
  res.status(201).json(item);
}));

app.get('/items', wrap(async (req, res) => res.json(await items.toArray())));
app.get('/items/:id', (req, res) => res.json(req.item));

app.put('/items/:id', wrap(async (req, res) => {
  req.item.title = String(req.body.title);
  req.item.done = Boolean(req.body.done);
  await items.update((list) => {
    const entry = list.find((each) => each.id === req.item.id);
    if (entry) Object.assign(entry, { title: req.item.title, done: req.item.done });
  });
  res.json(req.item);
}));

app.delete('/items/:id', wrap(async (req, res) => {
  await items.update((list) => {
    const index = list.findIndex((one) => one.id === req.item.id);
    list.splice(index, 1);
  });
  res.sendStatus(204);
}));

app.listen(3000);
