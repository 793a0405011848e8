const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedMap, sharedRecord, sharedValue, withLock } = require('./state/stores');

const app = express();
const users = sharedMap('users');
const rooms = sharedRecord('rooms');
const queue = sharedValue('queue', { done: 0, total: 0, names: [] });
const visits = sharedCounter('visits');
const mode = sharedValue('mode', 'a');

app.put('/users/:id', wrap(async (req, res) => {
  await users.set(req.params.id, { name: req.body.name, age: Number(req.body.age) });
  await rooms.set(req.params.id, { title: req.body.title, seats: Number(req.body.seats) });
  await queue.update((entry) => {
    entry.total++;
    return entry;
  });
  await visits.increment();
  res.status(204).end();
}));

app.delete('/users/:id', wrap(async (req, res) => {
  await users.delete(req.params.id);
  await rooms.delete(req.params.id);
  await queue.update((entry) => {
    entry.done++;
    return entry;
  });
  await visits.set(0);
  res.status(204).end();
}));

// Both are of one moment.
app.get('/queue', wrap(async (req, res) => {
  const foundQueue = await queue.get();
  res.status(200).json({ done: foundQueue.done, total: foundQueue.total });
}));

app.get('/queue/left', wrap(async (req, res) => {
  const foundQueue = await queue.get();
  return res.json(foundQueue.total - foundQueue.done);
}));

app.get('/queue/names', wrap(async (req, res) => {
  const foundQueue = await queue.get();
  return {
    names: foundQueue.names,
    total: foundQueue.total,
  };
}));

app.get('/queue/state', wrap(async (req, res) => {
  const foundQueue = await queue.get();
  if (foundQueue.done < foundQueue.total) return res.json({ busy: true });
  res.json({ busy: false });
}));

app.get('/queue/text', wrap(async (req, res) => {
  if (req.query.short) {
    const foundQueue = await queue.get();
    return res.send(`${foundQueue.done}/${foundQueue.total}`);
  } else {
    const knownQueue = await queue.get();
    if (knownQueue.done === knownQueue.total)
      return res.send(`all ${knownQueue.total}`);
  }
  res.send('busy');
}));

app.get('/users/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const foundUser = await users.get(id);
  show(res, foundUser.name, foundUser.age);
}));

app.get('/users/:id/name', wrap(async (req, res) => {
  const user = await users.get(req.params.id);
  res.set('X-Age', String(user?.age));
  res.json({ user, name: user?.name });
}));

// The variable is assigned again.
app.get('/users/:id/label', wrap(async (req, res) => {
  const foundUser = await users.get(req.params.id);
  let label = foundUser;
  if (!label) label = { name: 'nobody' };
  res.json({ label, isThere: foundUser !== undefined });
}));

app.get('/rooms/:id', wrap(async (req, res) => {
  switch (req.query.as) {
    case 'text':
      const room = await rooms.get(req.params.id);
      res.send(`${room.title}: ${room.seats}`);
      break;
    default:
      const foundRoom = await rooms.get(req.params.id);
      res.json({ seats: foundRoom.seats, room: foundRoom });
  }
}));

app.get('/visits', wrap(async (req, res) => {
  const foundVisits = await visits.get();
  for (const part of [foundVisits, foundVisits + 1]) res.write(String(part));
  res.end();
}));

// Two entries have two names.
app.get('/pairs/:one/:other', wrap(async (req, res) => {
  const { one, other } = req.params;
  const foundUser = await users.get(one);
  const knownUser = await users.get(other);
  res.json([foundUser.name + foundUser.age, knownUser.name + knownUser.age]);
}));

// One block for the reads of two states, and of two entries.
app.get('/both/:id/:other', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  const foundRoom = await rooms.get(req.params.other);
  const foundQueue = await queue.get();
  return res.json([
    foundQueue.done + foundQueue.total + (room?.title ?? '') + (room?.seats ?? 0),
    (foundRoom?.title ?? '') + (foundRoom?.seats ?? 0),
  ]);
}));

app.get('/line/:id', wrap(async (req, res) => { const foundQueue = await queue.get(); res.json([foundQueue.done, foundQueue.total]); }));

// The other one is changed, and has a lock.
app.get('/locked', wrap(async (req, res) => {
  const foundQueue = await queue.get();
  return withLock('mode', async () => ({ sum: foundQueue.done + foundQueue.total, mode: (await mode.get()) === 'a' ? ((await mode.set('b'), 'b')) : (await mode.update((value) => value + 'c')) }));
}));

function show(res, name, age) {
  res.json({ name, age });
}

app.listen(3000);
