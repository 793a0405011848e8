const express = require('express');

const app = express();
app.use(express.json());

const notes = new Map();
const drafts = new Map();
const forms = new Map();

app.post('/notes/:id', (req, res) => {
  notes.set(req.params.id, req.body);
  const { body } = req;
  body.seen = 1;
  res.json(body);
});

app.post('/drafts/:id', (req, res) => {
  const draft = req.body || {};
  drafts.set(req.params.id, draft);
  req.body.seen = 1;
  res.end();
});

app.post('/forms/:id', (req, res) => {
  const { form } = req.body;
  forms.set(req.params.id, { at: 1, form });
  req.body.form.seen = 1;
  res.end();
});

app.get('/:id', (req, res) => {
  const { id } = req.params;
  res.json({ note: notes.get(id), draft: drafts.get(id), form: forms.get(id) });
});

app.listen(3000);
