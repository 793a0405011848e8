const express = require('express');

const app = express();
const tags = {};
const counts = {};
const lists = {};
const names = {};
const titles = {};
let open = null;
let last = null;

// What is behind the default is changed: that is the entry itself.
app.post('/:key', (req, res) => {
  (tags[req.params.key] ??= []).push(String(req.body.tag));
  (counts[req.params.key] ||= { n: 0 }).n++;
  const list = (lists[req.params.key] ??= []);
  list.push(String(req.body.tag));
  (open ??= []).push(String(req.body.tag));
  res.end();
});

// It is only looked at.
app.get('/:key', (req, res) => {
  const found = (names[req.params.key] ??= []).concat('end');
  res.json({ found, title: (titles[req.params.key] ||= 'none').toUpperCase(), last: (last ??= { at: 0 }).at });
});

app.put('/:key', (req, res) => {
  names[req.params.key] = [String(req.body.name)];
  titles[req.params.key] = String(req.body.title);
  last = { at: Number(req.body.at) };
  open = null;
  res.end();
});

app.delete('/:key', (req, res) => {
  delete tags[req.params.key];
  delete counts[req.params.key];
  delete lists[req.params.key];
  res.end();
});

app.get('/', (req, res) => {
  res.json({ tags: Object.keys(tags), counts: Object.keys(counts), lists: Object.keys(lists), open });
});

app.listen(3000);
