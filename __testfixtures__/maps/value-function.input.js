const express = require('express');
const app = express();
const hooks = new Map();

app.post('/hooks/:name', (req, res) => {
  hooks.set(req.params.name, { url: req.body.url, fire: () => fetch(req.body.url) });
  res.end();
});

app.post('/fire/:name', (req, res) => {
  hooks.get(req.params.name).fire();
  res.end();
});

app.listen(3000);
