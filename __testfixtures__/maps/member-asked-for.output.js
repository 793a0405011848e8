const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord, typedJson } = require('./state/stores');

const docs = sharedRecord('docs', { codec: typedJson });
const notes = sharedRecord('notes');
const app = express();
app.use(express.json());

app.put('/docs/:id', wrap(async (req, res) => {
  await docs.update(req.params.id, (before) => {
    before = { text: String(req.body.text), before: before ? before.text : undefined };
    return before;
  });
  res.status(204).end();
}));

app.get('/docs/:id', wrap(async (req, res) => {
  const doc = await docs.get(req.params.id);
  res.json({ isDoc: doc !== undefined && 'before' in doc });
}));

app.put('/notes/:id', wrap(async (req, res) => {
  await notes.set(req.params.id, { text: String(req.body.text), color: req.body.color ? 'red' : undefined });
  res.status(204).end();
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.json(await notes.get(req.params.id));
}));

app.listen(3000);
