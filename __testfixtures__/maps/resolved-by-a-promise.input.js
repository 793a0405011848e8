const express = require('express');

const app = express();
app.use(express.json());
const users = [];
const orders = [];

const findAll = () =>
  new Promise((resolve) => {
    resolve(users);
  });

const findOrder = (id) =>
  new Promise((resolve, reject) => {
    const order = orders.find((one) => one.id === id);
    if (!order) reject(new Error('no such order'));
    else resolve(order);
  });

app.post('/users', (req, res) => {
  users.push({ name: String(req.body.name) });
  res.status(201).end();
});

app.get('/users', async (req, res) => {
  res.json(await findAll());
});

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
