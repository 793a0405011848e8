const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap, typedJson } = require('./state/stores');
const app = express();
app.use(express.json());
const users = sharedMap('users');
const notes = sharedList('notes', { codec: typedJson });

app.post('/users/:id', wrap(async (req, res) => {
  const user = { name: String(req.body.name), visits: 0 };
  user.visits = 1;
  await users.set(req.params.id, user);
  res.end();
}));

app.get('/users/:id', wrap(async (req, res) => res.json(await users.get(req.params.id))));

app.post('/notes', wrap(async (req, res) => {
  const note = { text: String(req.body.text) };
  let id;
  const date = new Date();
  await notes.update((items) => {
    id = items.push(note) - 1;
    note.written = date;
    note.id = id;
  });
  res.json({ id });
}));

app.get('/notes/:id', wrap(async (req, res) => res.json((await notes.toArray())[req.params.id])));

app.listen(3000);
