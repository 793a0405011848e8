const express = require('express');
const defaults = require('./defaults.json');

function settingsFor(wanted) {
  const settings = {};
  for (const name of Object.keys(defaults)) settings[name] = wanted[name] ?? defaults[name];
  return settings;
}

const app = express();
app.post('/settings', (req, res) => {
  const settings = settingsFor(req.body);
  settings.seen = Date.now();
  res.json(settings);
});
