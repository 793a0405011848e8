const express = require('express');
const app = express();
const settings = {};

app.put('/settings/:name', (req, res) => {
  settings[req.params.name] = String(req.body.value);
  res.end();
});

app.get('/settings', (req, res) => {
  const { theme, language } = settings;
  res.json({ theme, language });
});

app.listen(3000);
