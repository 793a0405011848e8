const express = require('express');
const app = express();

const defaults = new Map([['theme', 'light']]);

app.get('/settings', (req, res) => {
  const settings = new Map(defaults);
  settings.set('theme', req.query.theme);
  res.json([...settings]);
});
