const express = require('express');
const app = express();
const names = [];
const tags = [];
const seen = new Set();
const votes = {};
const rooms = [];
const labels = [];
const marks = new Set();

class Reply {
  constructor(data) {
    this.success = true;
    this.data = data;
  }
}

class Page {
  static of(items) {
    const page = new Page();
    page.items = items;
    return page;
  }
}

function Answer(data) {
  this.data = data;
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

app.get('/rooms', (req, res) => res.json(Page.of(rooms)));

app.get('/labels', (req, res) => res.json(new Answer(labels)));

app.get('/marks', (req, res) => {
  const out = { ok: true };
  Object.assign(out, { marks });
  res.json(out);
});

app.post('/:name/:tag', (req, res) => {
  names.push(req.params.name);
  tags.push(req.params.tag);
  seen.add(req.params.name);
  rooms.push(req.params.name);
  labels.push(req.params.tag);
  marks.add(req.params.tag);
  votes[req.params.name] = (votes[req.params.name] || 0) + 1;
  res.sendStatus(204);
});

app.listen(3000);
