const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord, sharedValue } = require('./state/stores');

const app = express();
const tags = {};
const counts = {};
const lists = {};
const names = sharedRecord('names');
const titles = sharedRecord('titles');
let open = null;
const last = sharedValue('last', null);

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
app.get('/:key', wrap(async (req, res) => {
  const found = (await names.update(req.params.key, (value) => value ?? ([]))).concat('end');
  res.json({ found, title: (await titles.update(req.params.key, (value) => value || 'none')).toUpperCase(), last: (await last.update((value) => value ?? ({ at: 0 }))).at });
}));

app.put('/:key', wrap(async (req, res) => {
  await names.set(req.params.key, [String(req.body.name)]);
  await titles.set(req.params.key, String(req.body.title));
  await last.set({ at: Number(req.body.at) });
  open = null;
  res.end();
}));

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
