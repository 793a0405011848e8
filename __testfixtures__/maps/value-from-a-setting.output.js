const express = require('express');
const config = require('./config');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const app = express();

const status = sharedValue('status', config.status || 'up');
const mode = sharedValue('mode', process.env.MODE ?? 'open');

app.get('/health', wrap(async (req, res) => {
  res.send(`${await status.get()} ${await mode.get()}`);
}));
app.post('/health/down', wrap(async (req, res) => {
  await status.set('down');
  await mode.set('closed');
  res.end();
}));

app.listen(3000);
