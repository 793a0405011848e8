const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, sharedValue } = require('./state/stores');

const app = express();
const rooms = sharedRecord('rooms');
const limits = sharedMap('limits');
const notice = sharedValue('notice', { text: '' });

app.put('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, { title: req.body.title });
  await limits.set(req.params.id, { most: req.body.most });
  await notice.set({ text: req.body.notice });
  res.status(204).end();
}));

app.delete('/rooms/:id', wrap(async (req, res) => {
  await rooms.delete(req.params.id);
  res.status(204).end();
}));

// It may be gone after the wait, as before.
app.get('/rooms/:id', wrap(async (req, res) => {
  if (!(await rooms.get(req.params.id))) return res.status(404).end();
  await fetch('https://example.org/');
  res.json((await rooms.get(req.params.id)) ?? null);
}));

// Another room.
app.get('/rooms/:id/next', wrap(async (req, res) => {
  if (!(await rooms.get(req.params.id))) return res.status(404).end();
  res.json((await rooms.get(req.query.next)) ?? null);
}));

// The value of an arrow function becomes a block, to read it before.
app.get('/rooms/:id/title', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  return res.json(room ? room.title : null);
}));

// It is asked for only sometimes.
app.get('/rooms/:id/long', wrap(async (req, res) => {
  if (req.query.long && (await rooms.get(req.params.id))) return res.json({ title: (await rooms.get(req.params.id)).title });
  res.status(404).end();
}));

// Limits only come, and are read once as well.
app.get('/limits/:id', wrap(async (req, res) => {
  const limit = await limits.get(req.params.id);
  return res.json(limit ? limit.most : 0);
}));

// There is always one.
app.get('/notice', wrap(async (req, res) => {
  const foundNotice = await notice.get();
  return res.json(foundNotice ? foundNotice.text : null);
}));

app.listen(3000);
