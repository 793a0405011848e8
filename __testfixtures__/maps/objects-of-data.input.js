const express = require('express');

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
const users = [];
let nextId = 1;

app.post('/users', (req, res) => {
  const user = new User(nextId++, req.body.name, new Address({ street: req.body.street, city: req.body.city }));
  users.push(user);
  res.status(201).json(user);
});

app.get('/users/:id', (req, res) => {
  const user = users.find(({ id }) => id === Number(req.params.id));
  if (!user) return res.sendStatus(404);
  res.json(user);
});

app.post('/users/:id/tags', (req, res) => {
  const user = users.find(({ id }) => id === Number(req.params.id));
  if (!user) return res.sendStatus(404);
  user.tags.push(String(req.body.tag));
  res.json(user);
});

app.delete('/users/:id', (req, res) => {
  const index = users.findIndex(({ id }) => id === Number(req.params.id));
  if (index === -1) return res.sendStatus(404);
  users.splice(index, 1);
  res.end();
});

module.exports = app;
