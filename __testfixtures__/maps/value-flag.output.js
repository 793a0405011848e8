const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const maintenance = sharedValue('maintenance', false);
const current = sharedValue('current', null);

app.put('/maintenance', wrap(async (req, res) => {
  await maintenance.set(true);
  await current.set(String(req.body.by));
  res.end();
}));

app.delete('/maintenance', wrap(async (req, res) => {
  await maintenance.set(false);
  await current.set(null);
  res.end();
}));

app.get('/', wrap(async (req, res) => {
  const foundMaintenance = await maintenance.get();
  if (foundMaintenance) return res.status(503).send(`back soon, says ${await current.get()}`);
  res.send(foundMaintenance ? 'off' : 'on');
}));

app.listen(3000);
