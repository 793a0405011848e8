const express = require('express');
const { sharedMap } = require('./state/stores');
const app = express();
const scores = sharedMap('scores');
const names = new Set();

app.put('/names/:name', (req, res) => {
  names.add(req.params.name);
  res.end();
});

app.get('/names/:name', async (req, res, next) => {
  const score = await scores.get('a').catch(next);
  res.json({ known: names.has(req.params.name), score });
});
