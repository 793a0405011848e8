const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();
const visits = sharedCounter('visits');
const stock = sharedCounter('stock', 100);

app.get('/', wrap(async (req, res) => {
  await visits.increment();
  res.send('hello');
}));

app.post('/buy', wrap(async (req, res) => {
  await stock.increment(-req.body.count);
  res.send(`visitor ${await visits.increment()}`);
}));

app.get('/visits', wrap(async (req, res) => res.json({ visits: await visits.get(), left: await stock.get() })));

app.listen(3000);
