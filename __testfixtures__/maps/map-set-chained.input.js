const express = require('express');
const app = express();
const flags = new Map();

app.post('/reset', (req, res) => {
  flags.set('maintenance', false).set('beta', true);
  res.end();
});

app.get('/flags/:name', (req, res) => {
  res.json({ on: flags.get(req.params.name) === true });
});

app.listen(3000);
