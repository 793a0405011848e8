const express = require('express');
const app = express();
const settings = {};

app.patch('/settings', (req, res) => {
  Object.assign(settings, req.body);
  res.end();
});

app.get('/settings/:name', (req, res) => res.json({ value: settings[req.params.name] }));

app.listen(3000);
