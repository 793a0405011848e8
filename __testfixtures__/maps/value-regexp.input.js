const express = require('express');
const app = express();
const filters = new Map();

app.put('/filters/:name', (req, res) => {
  filters.set(req.params.name, new RegExp(req.body.pattern));
  res.end();
});

app.get('/filters/:name', (req, res) => res.json(filters.get(req.params.name).test(req.query.text)));

app.listen(3000);
