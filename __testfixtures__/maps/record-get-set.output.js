const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
app.use(express.json());
const settings = sharedRecord('settings');

app.put('/settings/:name', wrap(async (req, res) => {
  await settings.set(req.params.name, req.body.value);
  res.end();
}));

app.get('/settings/:name', wrap(async (req, res) => {
  res.json({ value: await settings.get(req.params.name), theme: await settings.get('theme'), language: await settings.get('language') });
}));

app.listen(3000);
