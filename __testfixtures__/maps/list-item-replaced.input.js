const express = require('express');

const books = [];
const app = express();
app.use(express.json());

app.post('/books', (req, res) => {
  books.push({ id: String(req.body.id), title: String(req.body.title) });
  res.sendStatus(201);
});

app.put('/books/:id', (req, res) => {
  const index = books.findIndex((book) => book.id === req.params.id);
  if (index === -1) return res.sendStatus(404);
  books[index] = { ...books[index], ...req.body };
  res.json(books[index]);
});

app.listen(3000);
