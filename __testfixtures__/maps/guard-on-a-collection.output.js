// What is changed is the entry itself: behind the call every question about it would get another answer.
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, typedJson, withLock } = require('./state/stores');

const rooms = sharedMap('rooms', { codec: typedJson });
const hits = sharedMap('hits');
const lists = sharedRecord('lists');
const app = express();

app.post('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, new Set());
  res.status(201).end();
}));

app.post('/rooms/:id/:user', wrap(async (req, res) => {
  let changed = false;
  const room = await rooms.update(req.params.id, (entry) => {
    changed = false;
    if (!entry) return entry;
    if (entry.has(req.params.user)) return entry;
    if (entry.size >= 10) return entry;
    entry.add(req.params.user);
    changed = true;
    return entry;
  });
  if (!room) return res.status(404).end();
  if (!changed && room.has(req.params.user)) return res.status(409).end();
  if (!changed) return res.status(403).end();
  res.json({ users: room.size });
}));

app.post('/hits/:ip', wrap(async (req, res) => {
  let changed = false;
  const list = await hits.update(req.params.ip, (entry = []) => {
    changed = false;
    if (entry.length >= 3) return entry;
    entry.push(req.url);
    changed = true;
    return entry;
  });
  if (!changed) return res.status(429).end();
  res.json({ left: 3 - list.length });
}));

app.post('/lists/:id', wrap(async (req, res) => {
  return withLock('lists', async () => {
    await lists.set(req.params.id, []);
    res.status(201).end();
  });
}));

app.post('/lists/:id/:item', wrap(async (req, res) => {
  return withLock('lists', async () => {
    const list = await lists.get(req.params.id);
    if (list && !list.includes(req.params.item)) {
      list.push(req.params.item);
      await lists.update(req.params.id, (entry) => entry && list);
      res.json(list);
    } else {
      res.status(409).end();
    }
  });
}));

app.listen(3000);
