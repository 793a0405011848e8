const express = require('express');

const app = express();
const users = new Map();
const rooms = {};
let notice = null;
let access_token = null;
const node_status = {};

app.put('/users/:id', (req, res) => {
  users.set(req.params.id, { name: req.body.name });
  rooms[req.params.id] = { title: req.body.title };
  notice = { text: req.body.notice, until: Date.now() + 1000 };
  res.status(204).end();
});

app.delete('/users/:id', (req, res) => {
  users.delete(req.params.id);
  delete rooms[req.params.id];
  notice = null;
  res.status(204).end();
});

app.get('/users/:id', (req, res) => {
  if (!users.get(req.params.id)) return res.status(404).end();
  res.json({ name: users.get(req.params.id).name });
});

app.get('/users/:id/name', (req, res) => {
  const name = users.has(req.params.id) ? users.get(req.params.id).name : 'nobody';
  res.send(name);
});

app.get('/rooms/:id', (req, res) => {
  if (rooms[req.params.id] === undefined || rooms[req.params.id].title === '') {
    return res.status(404).end();
  }
  const room = rooms[req.params.id];
  res.json({ title: room.title });
});

app.get('/notice', (req, res) => {
  if (notice && notice.until > Date.now()) return res.json({ text: notice.text });
  res.status(404).end();
});

app.get('/notice/text', (req, res) => {
  return res.json({ text: notice !== null && notice.text, at: Date.now() });
});

app.put('/token/:token', (req, res) => {
  access_token = req.params.token;
  node_status[req.params.token] = Number(req.body.status);
  res.status(204).end();
});

app.delete('/token/:token', (req, res) => {
  access_token = null;
  delete node_status[req.params.token];
  res.status(204).end();
});

app.get('/token', (req, res) => {
  if (!access_token) return res.status(404).end();
  res.json({ access_token });
});

app.get('/token/:token/status', (req, res) => {
  res.json(node_status[req.params.token] !== undefined && node_status[req.params.token] > 0);
});

app.listen(3000);
