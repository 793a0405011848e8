const express = require('express');

const app = express();
const users = new Map();
const rooms = {};
const queue = { done: 0, total: 0, names: [] };
let visits = 0;
let mode = 'a';

app.put('/users/:id', (req, res) => {
  users.set(req.params.id, { name: req.body.name, age: Number(req.body.age) });
  rooms[req.params.id] = { title: req.body.title, seats: Number(req.body.seats) };
  queue.total++;
  visits++;
  res.status(204).end();
});

app.delete('/users/:id', (req, res) => {
  users.delete(req.params.id);
  delete rooms[req.params.id];
  queue.done++;
  visits = 0;
  res.status(204).end();
});

// Both are of one moment.
app.get('/queue', (req, res) => {
  res.status(200).json({ done: queue.done, total: queue.total });
});

app.get('/queue/left', (req, res) => res.json(queue.total - queue.done));

app.get('/queue/names', (req, res) => ({
  names: queue.names,
  total: queue.total,
}));

app.get('/queue/state', (req, res) => {
  if (queue.done < queue.total) return res.json({ busy: true });
  res.json({ busy: false });
});

app.get('/queue/text', (req, res) => {
  if (req.query.short) return res.send(`${queue.done}/${queue.total}`);
  else if (queue.done === queue.total)
    return res.send(`all ${queue.total}`);
  res.send('busy');
});

app.get('/users/:id', (req, res) => {
  const { id } = req.params;
  show(res, users.get(id).name, users.get(id).age);
});

app.get('/users/:id/name', (req, res) => {
  const user = users.get(req.params.id);
  res.set('X-Age', String(users.get(req.params.id)?.age));
  res.json({ user, name: users.get(req.params.id)?.name });
});

// The variable is assigned again.
app.get('/users/:id/label', (req, res) => {
  let label = users.get(req.params.id);
  if (!label) label = { name: 'nobody' };
  res.json({ label, isThere: users.get(req.params.id) !== undefined });
});

app.get('/rooms/:id', (req, res) => {
  switch (req.query.as) {
    case 'text':
      res.send(`${rooms[req.params.id].title}: ${rooms[req.params.id].seats}`);
      break;
    default:
      res.json({ seats: rooms[req.params.id].seats, room: rooms[req.params.id] });
  }
});

app.get('/visits', (req, res) => {
  for (const part of [visits, visits + 1]) res.write(String(part));
  res.end();
});

// Two entries have two names.
app.get('/pairs/:one/:other', (req, res) => {
  const { one, other } = req.params;
  res.json([users.get(one).name + users.get(one).age, users.get(other).name + users.get(other).age]);
});

// One block for the reads of two states, and of two entries.
app.get('/both/:id/:other', (req, res) =>
  res.json([
    queue.done + queue.total + (rooms[req.params.id]?.title ?? '') + (rooms[req.params.id]?.seats ?? 0),
    (rooms[req.params.other]?.title ?? '') + (rooms[req.params.other]?.seats ?? 0),
  ]));

app.get('/line/:id', (req, res) => { res.json([queue.done, queue.total]); });

// The other one is changed, and has a lock.
app.get('/locked', (req, res) => ({ sum: queue.done + queue.total, mode: mode === 'a' ? (mode = 'b') : (mode = mode + 'c') }));

function show(res, name, age) {
  res.json({ name, age });
}

app.listen(3000);
