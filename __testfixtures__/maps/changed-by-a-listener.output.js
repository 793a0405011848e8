const express = require('express');
const { EventEmitter } = require('events');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
app.use(express.json());
const events = new EventEmitter();
const users = new Map();
const jobs = new Map();
const notes = sharedMap('notes');

events.on('created', (user) => {
  user.welcomed = true;
});
events.on('update', ({ job }) => {
  job.tries += 1;
});
events.on('noted', (note) => console.log(note.text));

app.post('/users/:id', (req, res) => {
  const user = { id: req.params.id, welcomed: false };
  users.set(req.params.id, user);
  events.emit('created', user);
  res.json(user);
});

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, { tries: 0 });
  res.sendStatus(204);
});

app.post('/jobs/:id/run', (req, res) => {
  const job = jobs.get(req.params.id);
  events.emit('update', { job });
  res.json(job);
});

app.post('/notes/:id', wrap(async (req, res) => {
  const note = { text: String(req.body.text) };
  await notes.set(req.params.id, note);
  events.emit('noted', note);
  res.json(note);
}));

app.listen(3000);
