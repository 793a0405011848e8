const express = require('express');

const app = express();
const users = new Map();
const queue = { done: 0, total: 0 };
let last = { at: 0, by: null };

app.put('/users/:id', (req, res) => {
  users.set(req.params.id, { name: req.body.name, age: Number(req.body.age) });
  queue.total++;
  last = { at: Date.now(), by: req.params.id };
  res.status(204).end();
});

app.delete('/users/:id', (req, res) => {
  users.delete(req.params.id);
  queue.done++;
  res.status(204).end();
});

// Others came between before, too.
app.get('/last', async (req, res) => {
  res.json({ at: last.at, more: await load(), by: last.by });
});

// It is another one each time.
app.get('/users/:ids', (req, res) => {
  const ids = req.params.ids.split(',');
  res.json([users.get(ids.shift()), users.get(ids.shift())]);
});

// A question before decides whether the key can be read.
app.get('/me', (req, res) => {
  res.send(req.user ? `${users.get(req.user.id).name}, ${users.get(req.user.id).age}` : 'nobody');
});

// A loop asks each time.
app.get('/wait', async (req, res) => {
  while (queue.done < queue.total) await load();
  res.end();
});

// Only one of them is read.
app.get('/one', (req, res) => {
  res.json(req.query.by ? { by: last.by } : { at: last.at });
});

// Each call reads it.
app.get('/names', (req, res) => {
  res.json([1, 2].map((n) => n * queue.done).concat([1, 2].map((n) => n * queue.total)));
});

// The key is not there before.
app.get('/named/:id', (req, res) => {
  const { id } = req.params,
    text = users.get(id).name + users.get(id).age;
  res.send(text);
});

// It is changed between.
app.post('/last/:by', (req, res) => {
  const before = last.at + (last.by ?? '').length;
  touch(req.params.by);
  res.json({ before, at: last.at });
});

function touch(by) {
  last = { at: Date.now(), by };
}

async function load() {}

app.listen(3000);
