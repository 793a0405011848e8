const express = require('express');
const app = express();
app.use(express.json());
const orders = new Map();

app.post('/orders/:id', (req, res) => {
  const { lines } = req.body;
  orders.set(req.params.id, {
    lines,
    total: lines.reduce((sum, { price, count }) => sum + price * count, 0),
    paid: false,
    coupon: null,
    placed: Date.now(),
    origin: { ip: req.ip, agent: req.headers['user-agent'] },
  });
  res.status(201).end();
});

app.get('/orders/:id', (req, res) => res.json(orders.get(req.params.id)));

app.listen(3000);
