const express = require('express');
const { createPool } = require('./pool');
const app = express();

app.users = {}; //~ memory-record app.users
app.count = 0; //~ memory-counter app.count
app.pool = createPool();
app.name = 'shop';
app.totals = {}; //~ memory-record app.totals

app.post('/:id', (req, res) => {
  app.users[req.params.id] = req.body;
  req.app.count++;
  req.app.last = req.params.id; //~ memory-value app.last
  req.last = req.params.id;
  const own = req.app;
  own.totals[req.params.id] = 1;
  res.json([app.users, app.count, app.name, req.last]);
});
app.get('/', (req, res) => res.json(req.app.last));
