const express = require('express');

const app = express();
app.use(express.json());
const carts = new Map();
const users = {};
const names = new Map();
let current = null;

app.put('/cart/:id', (req, res) => {
  carts.set(req.params.id, req.body);
  res.json(carts.get(req.params.id));
});

app.put('/user/:id', (req, res) => {
  const user = { name: String(req.body.name) };
  users[req.params.id] = user;
  console.log('saved', req.params.id);
  res.json({ user: users[req.params.id], name: users[req.params.id].name });
});

app.put('/current', (req, res) => {
  const next = String(req.body.current);
  current = next;
  if (req.query.full) return res.json({ current, at: Date.now() });
  res.json({ current });
});

// What is set is made on the spot.
app.post('/names', (req, res) => {
  const id = String(Date.now());
  names.set(id, [req.body.first, req.body.last]);
  res.json(names.get(id));
});

function forget(id) {
  names.delete(id);
}

// It may be gone again.
app.put('/names/:id', (req, res) => {
  const { name } = req.body;
  names.set(req.params.id, name);
  if (name === '') forget(req.params.id);
  res.json(names.get(req.params.id) ?? null);
});

// Somebody else may have set it, as before.
app.put('/slow/:id', async (req, res) => {
  const { name } = req.body;
  names.set(req.params.id, name);
  await new Promise((done) => setTimeout(done, 10));
  res.json(names.get(req.params.id));
});

// The variable has another value by then.
app.put('/next/:id', (req, res) => {
  let name = req.body.name;
  names.set(req.params.id, name);
  name = name.toUpperCase();
  res.json({ name, before: names.get(req.params.id) });
});

// Another variable hides it.
app.put('/hidden/:id', (req, res) => {
  const { name } = req.body;
  names.set(req.params.id, name);
  if (name) {
    const name = 'set';
    res.json({ [name]: names.get(req.params.id) });
  }
});

app.listen(3000);
