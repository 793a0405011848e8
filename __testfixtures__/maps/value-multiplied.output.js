const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const factor = sharedValue('factor', 1);

app.post('/double', wrap(async (req, res) => {
  await factor.update((value) => value * 2);
  res.end();
}));

app.get('/factor', wrap(async (req, res) => res.json({ factor: await factor.get() })));

app.listen(3000);
