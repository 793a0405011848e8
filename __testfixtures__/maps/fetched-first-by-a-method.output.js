const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, sharedValue, typedJson } = require('./state/stores');

class Service {
  constructor() {
    this.prices = sharedMap('prices');
    this.paid = sharedValue('paid', { total: 0, times: 0 }, { codec: typedJson });
  }

  async price(id) {
    return (await this.prices.get(id)) ?? 0;
  }

  async setPrice(id) {
    await this.prices.set(id, 5);
  }

  async pay(id) {
    const delta = await this.price(id);
    await this.paid.update((entry) => {
      entry.total += delta;
      return entry;
    });
    return (await this.paid.get()).total;
  }
}

const app = express();
const service = new Service();
const stats = sharedValue('stats', { total: 0 }, { codec: typedJson });
const sums = sharedRecord('sums', { codec: typedJson });
const carts = sharedMap('carts');

app.put('/prices/:id', wrap(async (req, res) => {
  await service.setPrice(req.params.id);
  res.json(await service.pay(req.params.id));
}));

app.post('/stats/:id', wrap(async (req, res) => {
  const delta = await service.price(req.params.id);
  await stats.update((entry) => {
    entry.total += delta;
    return entry;
  });
  res.json(await stats.get());
}));

app.post('/sums/:id', wrap(async (req, res) => {
  const delta = await service.price(req.params.id);
  await sums.update(req.params.id, (entry) => entry * delta);
  res.json(await sums.get(req.params.id));
}));

app.put('/carts/:id', wrap(async (req, res) => {
  await carts.set(req.params.id, { total: 0 });
  res.end();
}));

app.post('/carts/:id', wrap(async (req, res) => {
  const delta = await service.price('delivery');
  await carts.update(req.params.id, (entry) => {
    entry.total += delta;
    return entry;
  });
  res.end();
}));

app.listen(3000);
