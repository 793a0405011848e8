const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord } = require('./state/stores');

const app = express();
app.use(express.json());
const carts = sharedMap('carts');
const users = sharedRecord('users');
const names = sharedMap('names');
let current = null;

app.put('/cart/:id', wrap(async (req, res) => {
  await carts.set(req.params.id, req.body);
  res.json(req.body);
}));

app.put('/user/:id', wrap(async (req, res) => {
  const user = { name: String(req.body.name) };
  await users.set(req.params.id, user);
  console.log('saved', req.params.id);
  res.json({ user: user, name: user.name });
}));

app.put('/current', (req, res) => {
  const next = String(req.body.current);
  current = next;
  if (req.query.full) return res.json({ current, at: Date.now() });
  res.json({ current });
});

// What is set is made on the spot.
app.post('/names', wrap(async (req, res) => {
  const id = String(Date.now());
  await names.set(id, [req.body.first, req.body.last]);
  res.json(await names.get(id));
}));

async function forget(id) {
  await names.delete(id);
}

// It may be gone again.
app.put('/names/:id', wrap(async (req, res) => {
  const { name } = req.body;
  await names.set(req.params.id, name);
  if (name === '') await forget(req.params.id);
  res.json((await names.get(req.params.id)) ?? null);
}));

// Somebody else may have set it, as before.
app.put('/slow/:id', wrap(async (req, res) => {
  const { name } = req.body;
  await names.set(req.params.id, name);
  await new Promise((done) => setTimeout(done, 10));
  res.json(await names.get(req.params.id));
}));

// The variable has another value by then.
app.put('/next/:id', wrap(async (req, res) => {
  let name = req.body.name;
  await names.set(req.params.id, name);
  name = name.toUpperCase();
  res.json({ name, before: await names.get(req.params.id) });
}));

// Another variable hides it.
app.put('/hidden/:id', wrap(async (req, res) => {
  const { name } = req.body;
  await names.set(req.params.id, name);
  if (name) {
    const name = 'set';
    res.json({ [name]: await names.get(req.params.id) });
  }
}));

app.listen(3000);
