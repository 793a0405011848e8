const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const banner = sharedValue('banner', 'welcome');

app.put('/banner', wrap(async (req, res) => {
  await banner.set(String(req.body.text));
  res.end();
}));

app.delete('/banner', wrap(async (req, res) => {
  await banner.set(null);
  res.end();
}));

app.get('/banner', wrap(async (req, res) => res.json({ banner: await banner.get() })));

app.listen(3000);
