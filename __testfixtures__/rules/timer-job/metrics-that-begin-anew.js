const express = require('express');
const { Summary, register } = require('prom-client');
const mails = require('./mails');

const latency = new Summary({ name: 'latency', help: 'Time until the answer' });
const sizes = new Summary({ name: 'sizes', help: 'Bytes of an answer' });
const app = express();

app.get('/metrics', async (req, res) => {
  latency.observe(1);
  sizes.observe(2);
  res.send(await register.metrics());
});

setInterval(() => {
  latency.reset();
}, 300_000);

setInterval(() => { //~ timer-job setInterval
  sizes.reset();
  mails.sendDigest();
}, 300_000);

module.exports = app;
