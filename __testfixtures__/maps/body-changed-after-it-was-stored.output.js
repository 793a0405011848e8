const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
app.use(express.json());
const users = new Map();
const orders = [];
const notes = sharedList('notes');

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

app.post('/notes', wrap(async (req, res) => {
  req.body.createdAt = Date.now();
  await notes.push(req.body);
  res.json(req.body);
}));

app.get('/users/:id', (req, res) => res.json(users.get(req.params.id)));
app.get('/orders', (req, res) => res.json(orders));
app.get('/notes', wrap(async (req, res) => res.json(await notes.toArray())));

app.listen(3000);
