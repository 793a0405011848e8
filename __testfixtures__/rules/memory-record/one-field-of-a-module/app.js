const express = require('express');
const cache = require('./cache');
const app = express();

app.get('/schemas', (req, res) => res.json(cache.all().map((schema) => schema())));
app.put('/schemas', (req, res) => {
  cache.put(req.body);
  res.end();
});
app.delete('/schemas', (req, res) => {
  cache.clear();
  res.end();
});
