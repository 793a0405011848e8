const express = require('express');
const app = express();
app.use(express.json());
const users = new Map();
const orders = [];
const notes = [];

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, req.body);
  delete req.body.password;
  res.json(req.body);
});

app.post('/orders', (req, res) => {
  orders.push(req.body);
  req.body.createdAt = Date.now();
  res.json(req.body);
});

app.post('/notes', (req, res) => {
  req.body.createdAt = Date.now();
  notes.push(req.body);
  res.json(req.body);
});

app.get('/users/:id', (req, res) => res.json(users.get(req.params.id)));
app.get('/orders', (req, res) => res.json(orders));
app.get('/notes', (req, res) => res.json(notes));

app.listen(3000);
