const express = require('express');
const merge = require('lodash.merge');
const app = express();
const settings = {};

app.patch('/settings', (req, res) => {
  merge(settings, req.body);
  res.end();
});

app.get('/settings/:name', (req, res) => {
  settings[req.params.name] ??= null;
  res.json(settings[req.params.name]);
});

app.listen(3000);
