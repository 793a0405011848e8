const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedList } = require('./state/stores');

class Address {
  constructor({ street, city = 'Berlin' }) {
    this.street = street;
    this.city = city;
  }
}

class User {
  constructor(id, name, address) {
    this.id = id;
    this.name = name;
    this.address = address;
    this.tags = [];
  }
}

const app = express();
app.use(express.json());
const users = sharedList('users');
const nextId = sharedCounter('nextId', 1);

app.post('/users', wrap(async (req, res) => {
  const user = new User((await nextId.increment()) - 1, req.body.name, new Address({ street: req.body.street, city: req.body.city }));
  await users.push(user);
  res.status(201).json(user);
}));

app.get('/users/:id', wrap(async (req, res) => {
  const user = (await users.toArray()).find(({ id }) => id === Number(req.params.id));
  if (!user) return res.sendStatus(404);
  res.json(user);
}));

app.post('/users/:id/tags', wrap(async (req, res) => {
  let user;
  await users.update((items) => {
    user = items.find(({ id }) => id === Number(req.params.id));
    if (!user) return;
    user.tags.push(String(req.body.tag));
  });
  if (!user) return res.sendStatus(404);
  res.json(user);
}));

app.delete('/users/:id', wrap(async (req, res) => {
  let index = -1;
  await users.update((items) => {
    index = items.findIndex(({ id }) => id === Number(req.params.id));
    if (index === -1) return;
    items.splice(index, 1);
  });
  if (index === -1) return res.sendStatus(404);
  res.end();
}));

module.exports = app;
