const express = require('express');

const app = express();
const sessions = new Map();
const visits = new Map();

function touch(id) {
  const session = sessions.get(id);
  if (session) session.seen = Date.now();
  return session;
}

function visit(id) {
  const found = visits.get(id);
  if (found) found.count += 1;
  return found;
}

const todos = [];
function close(id) {
  const todo = todos.find((one) => one.id === id);
  if (todo) todo.isDone = true;
  return todo;
}

const notes = [];
function see(id) {
  const at = notes.findIndex((one) => one.id === id);
  if (at === -1) return null;
  notes[at].isSeen = true;
  return notes[at];
}

app.post('/todos', (req, res) => {
  todos.push({ id: req.query.id, tags: [] });
  notes.push({ id: req.query.id, tags: [] });
  res.end();
});
app.post('/tag', (req, res) => {
  close(req.query.id)?.tags.push(req.query.tag);
  const note = see(req.query.id);
  if (note) note.tags.push(req.query.tag);
  res.json(note);
});
app.post('/login', (req, res) => {
  sessions.set(req.query.id, { user: req.query.user, cart: [] });
  visits.set(req.query.id, { count: 0 });
  res.end();
});
app.post('/cart', (req, res) => {
  const session = touch(req.query.id);
  session.cart.push(req.query.sku);
  res.json(session.cart);
});
// Here the copy is only shown.
app.get('/visit', (req, res) => {
  res.json(visit(req.query.id));
});
app.listen(3000);
