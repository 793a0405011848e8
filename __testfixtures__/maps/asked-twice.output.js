const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, sharedValue } = require('./state/stores');

const app = express();
const users = sharedMap('users');
const rooms = sharedRecord('rooms');
const notice = sharedValue('notice', null);
const access_token = sharedValue('access_token', null);
const node_status = sharedRecord('node_status');

app.put('/users/:id', wrap(async (req, res) => {
  await users.set(req.params.id, { name: req.body.name });
  await rooms.set(req.params.id, { title: req.body.title });
  await notice.set({ text: req.body.notice, until: Date.now() + 1000 });
  res.status(204).end();
}));

app.delete('/users/:id', wrap(async (req, res) => {
  await users.delete(req.params.id);
  await rooms.delete(req.params.id);
  await notice.set(null);
  res.status(204).end();
}));

app.get('/users/:id', wrap(async (req, res) => {
  const user = await users.get(req.params.id);
  if (!user) return res.status(404).end();
  res.json({ name: user.name });
}));

app.get('/users/:id/name', wrap(async (req, res) => {
  const user = await users.get(req.params.id);
  const name = user !== undefined ? user.name : 'nobody';
  res.send(name);
}));

app.get('/rooms/:id', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  if (room === undefined || room.title === '') {
    return res.status(404).end();
  }
  res.json({ title: room.title });
}));

app.get('/notice', wrap(async (req, res) => {
  const foundNotice = await notice.get();
  if (foundNotice && foundNotice.until > Date.now()) return res.json({ text: foundNotice.text });
  res.status(404).end();
}));

app.get('/notice/text', wrap(async (req, res) => {
  const foundNotice = await notice.get();
  return res.json({ text: foundNotice !== null && foundNotice.text, at: Date.now() });
}));

app.put('/token/:token', wrap(async (req, res) => {
  await access_token.set(req.params.token);
  await node_status.set(req.params.token, Number(req.body.status));
  res.status(204).end();
}));

app.delete('/token/:token', wrap(async (req, res) => {
  await access_token.set(null);
  await node_status.delete(req.params.token);
  res.status(204).end();
}));

app.get('/token', wrap(async (req, res) => {
  const found_access_token = await access_token.get();
  if (!found_access_token) return res.status(404).end();
  res.json({ access_token: found_access_token });
}));

app.get('/token/:token/status', wrap(async (req, res) => {
  const found_node_status = await node_status.get(req.params.token);
  res.json(found_node_status !== undefined && found_node_status > 0);
}));

app.listen(3000);
