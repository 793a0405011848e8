const express = require('express');
const { readFileSync } = require('fs');
const app = express();
let config = null;

function load() {
  config ??= JSON.parse(readFileSync('config.json', 'utf8'));
  return config;
}

app.get('/config/:name', (req, res) => res.json({ value: load()[req.params.name] }));

app.listen(3000);
