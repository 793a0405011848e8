const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const books = sharedList('books');
const app = express();
app.use(express.json());

app.post('/books', wrap(async (req, res) => {
  await books.push({ id: String(req.body.id), title: String(req.body.title) });
  res.sendStatus(201);
}));

app.put('/books/:id', wrap(async (req, res) => {
  let index = -1;
  const updated = await books.update((items) => {
    index = items.findIndex((book) => book.id === req.params.id);
    if (index === -1) return;
    items[index] = { ...items[index], ...req.body };
  });
  if (index === -1) return res.sendStatus(404);
  res.json(updated[index]);
}));

app.listen(3000);
