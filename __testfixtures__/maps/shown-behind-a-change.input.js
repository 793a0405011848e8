const express = require('express');
const app = express();
const counts = new Map();
const users = new Map();
const names = new Map();
const tags = {};
const seen = {};
let total = 0;
let mode = 'a';
let open = false;

app.post('/summed/:id', (req, res) => {
  const n = (counts.get(req.params.id) || 0) + 1;
  counts.set(req.params.id, n);
  res.json({ n: counts.get(req.params.id) });
});

app.post('/added/:id', (req, res) => {
  const { id } = req.params;
  const n = counts.get(id) || 0;
  counts.set(id, n + 1);
  res.json({ n: counts.get(id) });
});

app.post('/begun/:id', (req, res) => {
  const { id } = req.params;
  if (!seen[id]) seen[id] = 0;
  seen[id]++;
  if (seen[id] > 3) return res.status(429).end();
  res.json({ n: seen[id] });
});

app.put('/users/:id', (req, res) => {
  const { id } = req.params;
  const user = users.get(id);
  if (!user) return res.status(404).end();
  users.set(id, { ...user, name: String(req.query.name) });
  res.json(users.get(id));
});

app.post('/users/:id/visit', (req, res) => {
  const user = users.get(req.params.id) || { visits: 0 };
  user.visits += 1;
  users.set(req.params.id, user);
  res.json({ user: users.get(req.params.id) });
});

app.post('/users/:id/see', (req, res) => {
  const { id } = req.params;
  const user = users.get(id);
  if (user) {
    user.seen = true;
    users.set(id, user);
    res.json(users.get(id).name);
  } else res.status(404).end();
});

app.post('/tags/:id', (req, res) => {
  const { id } = req.params;
  const list = tags[id] || [];
  list.push(String(req.query.tag));
  tags[id] = list;
  res.json(tags[id]);
});

app.post('/names/:id', (req, res) => {
  const { id } = req.params;
  if (!names.has(id)) names.set(id, { n: 0 });
  names.get(id).n++;
  res.json(names.get(id));
});

app.post('/total', (req, res) => {
  const next = total + 1;
  total = next;
  res.json({ total });
});

app.post('/mode', (req, res) => {
  mode = mode === 'a' ? 'b' : 'a';
  res.json({ mode });
});

app.post('/open', (req, res) => {
  open = true;
  res.json({ open });
});

app.get('/open', (req, res) => res.json({ open }));

// Others may have changed it meanwhile: what is there then is what is asked for.
app.post('/later/:id', async (req, res) => {
  const { id } = req.params;
  counts.set(id, (counts.get(id) || 0) + 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  res.json({ n: counts.get(id) });
});

// Another variable of this name.
app.post('/other/:id', (req, res) => {
  const { id } = req.params;
  const n = (counts.get(id) || 0) + 1;
  counts.set(id, n);
  for (const n of [1, 2]) res.write(String(n) + counts.get(id));
  res.end();
});

app.listen(3000);
