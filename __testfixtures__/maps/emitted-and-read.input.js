const { EventEmitter } = require('events');
const express = require('express');

const totals = new Map();
const shop = new EventEmitter();
shop.on('sold', (item) => {
  totals.set(item, (totals.get(item) || 0) + 1);
});

const app = express();
app.post('/sell/:item', (req, res) => {
  shop.emit('sold', req.params.item);
  res.json({ sold: totals.get(req.params.item) });
});

app.listen(3000);
