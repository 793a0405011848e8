const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const flags = sharedMap('flags');

app.post('/reset', wrap(async (req, res) => {
  await (await flags.set('maintenance', false)).set('beta', true);
  res.end();
}));

app.get('/flags/:name', wrap(async (req, res) => {
  res.json({ on: (await flags.get(req.params.name)) === true });
}));

app.listen(3000);
