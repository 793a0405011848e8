const express = require('express');
const app = express();
const names = [];
const tags = [];
const seen = new Set();
const votes = {};

class Reply {
  constructor(data) {
    this.success = true;
    this.data = data;
  }
}

app.use((req, res, next) => {
  res.locals.names = names;
  res.locals.shown = { tags: { tags }, now: Date.now() };
  next();
});

app.get('/', (req, res) => res.render('index'));

app.get('/seen', (req, res) => {
  const out = { ok: true };
  if (req.query.all) out.seen = seen;
  res.json({ ...out, at: Date.now() });
});

app.get('/votes', (req, res) => res.json(new Reply(votes)));

app.post('/:name/:tag', (req, res) => {
  names.push(req.params.name);
  tags.push(req.params.tag);
  seen.add(req.params.name);
  votes[req.params.name] = (votes[req.params.name] || 0) + 1;
  res.sendStatus(204);
});

app.listen(3000);
