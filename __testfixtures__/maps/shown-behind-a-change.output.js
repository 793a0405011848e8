const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, sharedValue } = require('./state/stores');
const app = express();
const counts = sharedMap('counts');
const users = sharedMap('users');
const names = sharedMap('names');
const tags = sharedRecord('tags');
const seen = sharedRecord('seen');
const total = sharedValue('total', 0);
const mode = sharedValue('mode', 'a');
const open = sharedValue('open', false);

app.post('/summed/:id', wrap(async (req, res) => {
  const n = await counts.increment(req.params.id);
  res.json({ n: n });
}));

app.post('/added/:id', wrap(async (req, res) => {
  const { id } = req.params;
  res.json({ n: await counts.increment(id) });
}));

app.post('/begun/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const current = await seen.increment(id);
  if (current > 3) return res.status(429).end();
  res.json({ n: current });
}));

app.put('/users/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const user = await users.update(id, (entry) => {
    if (!entry) return entry;
    entry = { ...entry, name: String(req.query.name) };
    return entry;
  });
  if (!user) return res.status(404).end();
  res.json(user);
}));

app.post('/users/:id/visit', wrap(async (req, res) => {
  const user = await users.update(req.params.id, (entry = { visits: 0 }) => {
    entry.visits += 1;
    return entry;
  });
  res.json({ user: user });
}));

app.post('/users/:id/see', wrap(async (req, res) => {
  const { id } = req.params;
  const user = await users.update(id, (entry) => {
    if (entry) {
      entry.seen = true;
    }
    return entry;
  });
  if (user) {
    res.json(user.name);
  } else res.status(404).end();
}));

app.post('/tags/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const list = await tags.update(id, (entry = []) => {
    entry.push(String(req.query.tag));
    return entry;
  });
  res.json(list);
}));

app.post('/names/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const current = await names.update(id, (entry = { n: 0 }) => {
    entry.n++;
    return entry;
  });
  res.json(current);
}));

app.post('/total', wrap(async (req, res) => {
  const next = await total.update((value) => value + 1);
  res.json({ total: next });
}));

app.post('/mode', wrap(async (req, res) => {
  const current = await mode.update((value) => value === 'a' ? 'b' : 'a');
  res.json({ mode: current });
}));

app.post('/open', wrap(async (req, res) => {
  await open.set(true);
  res.json({ open: true });
}));

app.get('/open', wrap(async (req, res) => res.json({ open: await open.get() })));

// Others may have changed it meanwhile: what is there then is what is asked for.
app.post('/later/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await counts.increment(id);
  await new Promise((resolve) => setTimeout(resolve, 10));
  res.json({ n: await counts.get(id) });
}));

// Another variable of this name.
app.post('/other/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const n = await counts.increment(id);
  for (const n of [1, 2]) res.write(String(n) + (await counts.get(id)));
  res.end();
}));

app.listen(3000);
