const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const log = sharedValue('log', '');

app.post('/log', wrap(async (req, res) => {
  await log.update((value) => value + req.body.line);
  res.end();
}));

app.get('/log', wrap(async (req, res) => res.send(await log.get())));

app.listen(3000);
