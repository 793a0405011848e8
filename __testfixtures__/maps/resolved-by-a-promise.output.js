const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const users = sharedList('users');
const orders = [];

const findAll = () =>
  new Promise((resolve, reject) => { (async () => {
    resolve(await users.toArray());
  })().catch(reject); });

const findOrder = (id) =>
  new Promise((resolve, reject) => {
    const order = orders.find((one) => one.id === id);
    if (!order) reject(new Error('no such order'));
    else resolve(order);
  });

app.post('/users', wrap(async (req, res) => {
  await users.push({ name: String(req.body.name) });
  res.status(201).end();
}));

app.get('/users', wrap(async (req, res) => {
  res.json(await findAll());
}));

app.post('/orders', (req, res) => {
  orders.push({ id: req.body.id, paid: false });
  res.status(201).end();
});

app.post('/orders/:id/paid', async (req, res) => {
  const order = await findOrder(req.params.id);
  order.paid = true;
  res.json(order);
});

module.exports = app;
