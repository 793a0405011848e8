const { EventEmitter } = require('events');
const express = require('express');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const totals = sharedMap('totals');
const shop = new EventEmitter();
shop.on('sold', inBackground(async (item) => {
  await totals.increment(item);
}));

const app = express();
app.post('/sell/:item', wrap(async (req, res) => {
  shop.emit('sold', req.params.item);
  res.json({ sold: await totals.get(req.params.item) });
}));

app.listen(3000);
