const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedValue, withLock } = require('./state/stores');

const app = express();
const users = sharedMap('users');
const queue = sharedValue('queue', { done: 0, total: 0 });
const last = sharedValue('last', { at: 0, by: null });

app.put('/users/:id', wrap(async (req, res) => {
  return withLock('last', async () => {
    await users.set(req.params.id, { name: req.body.name, age: Number(req.body.age) });
    await queue.update((entry) => {
      entry.total++;
      return entry;
    });
    await last.set({ at: Date.now(), by: req.params.id });
    res.status(204).end();
  });
}));

app.delete('/users/:id', wrap(async (req, res) => {
  await users.delete(req.params.id);
  await queue.update((entry) => {
    entry.done++;
    return entry;
  });
  res.status(204).end();
}));

// Others came between before, too.
app.get('/last', wrap(async (req, res) => {
  res.json({ at: (await last.get()).at, more: await load(), by: (await last.get()).by });
}));

// It is another one each time.
app.get('/users/:ids', wrap(async (req, res) => {
  const ids = req.params.ids.split(',');
  res.json([await users.get(ids.shift()), await users.get(ids.shift())]);
}));

// A question before decides whether the key can be read.
app.get('/me', wrap(async (req, res) => {
  res.send(req.user ? `${(await users.get(req.user.id)).name}, ${(await users.get(req.user.id)).age}` : 'nobody');
}));

// A loop asks each time.
app.get('/wait', wrap(async (req, res) => {
  while ((await queue.get()).done < (await queue.get()).total) await load();
  res.end();
}));

// Only one of them is read.
app.get('/one', wrap(async (req, res) => {
  res.json(req.query.by ? { by: (await last.get()).by } : { at: (await last.get()).at });
}));

// Each call reads it.
app.get('/names', wrap(async (req, res) => {
  res.json((await Promise.all([1, 2].map(async (n) => n * (await queue.get()).done))).concat(await Promise.all([1, 2].map(async (n) => n * (await queue.get()).total))));
}));

// The key is not there before.
app.get('/named/:id', wrap(async (req, res) => {
  const { id } = req.params,
    text = (await users.get(id)).name + (await users.get(id)).age;
  res.send(text);
}));

// It is changed between.
app.post('/last/:by', wrap(async (req, res) => {
  return withLock('last', async () => {
    const foundLast = await last.get();
    const before = foundLast.at + (foundLast.by ?? '').length;
    await touch(req.params.by);
    res.json({ before, at: (await last.get()).at });
  });
}));

async function touch(by) {
  return withLock('last', async () => {
    await last.set({ at: Date.now(), by });
  });
}

async function load() {}

app.listen(3000);
