const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
app.use(express.json());
const orders = sharedMap('orders');

app.post('/orders/:id', wrap(async (req, res) => {
  const { lines } = req.body;
  await orders.set(req.params.id, {
    lines,
    total: lines.reduce((sum, { price, count }) => sum + price * count, 0),
    paid: false,
    coupon: null,
    placed: Date.now(),
    origin: { ip: req.ip, agent: req.headers['user-agent'] },
  });
  res.status(201).end();
}));

app.get('/orders/:id', wrap(async (req, res) => res.json(await orders.get(req.params.id))));

app.listen(3000);
