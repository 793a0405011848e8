const express = require('express');

class Service {
  constructor() {
    this.prices = new Map();
    this.paid = { total: 0, times: 0 };
  }

  price(id) {
    return this.prices.get(id) ?? 0;
  }

  setPrice(id) {
    this.prices.set(id, 5);
  }

  pay(id) {
    this.paid.total += this.price(id);
    return this.paid.total;
  }
}

const app = express();
const service = new Service();
const stats = { total: 0 };
const sums = {};
const carts = new Map();

app.put('/prices/:id', (req, res) => {
  service.setPrice(req.params.id);
  res.json(service.pay(req.params.id));
});

app.post('/stats/:id', (req, res) => {
  stats.total += service.price(req.params.id);
  res.json(stats);
});

app.post('/sums/:id', (req, res) => {
  sums[req.params.id] *= service.price(req.params.id);
  res.json(sums[req.params.id]);
});

app.put('/carts/:id', (req, res) => {
  carts.set(req.params.id, { total: 0 });
  res.end();
});

app.post('/carts/:id', (req, res) => {
  carts.get(req.params.id).total += service.price('delivery');
  res.end();
});

app.listen(3000);
