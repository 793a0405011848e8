const express = require('express');
const { stamp } = require('stamper');
const app = express();
const users = new Map();
const last = {};

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, { name: String(req.body.name), visits: 0 });
  res.end();
});

app.post('/visits/:id', (req, res) => {
  last.user = users.get(req.params.id);
  res.end();
});

app.post('/rename', (req, res) => {
  last.user.name = String(req.body.name);
  res.end();
});

app.listen(3000);
