const express = require('express');
const app = express();

const users = {
  list: (req, res) => res.json([]),
  get: (req, res) => res.json({ id: req.params.id }),
};

app.get('/users', users.list);
app.get('/users/:id', users.get);
