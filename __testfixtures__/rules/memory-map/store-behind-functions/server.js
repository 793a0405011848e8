const express = require('express');
const { getDraft, setDraft } = require('./drafts');

const app = express();

app.get('/drafts/:id', (req, res) => {
  const draft = getDraft(req.params.id);
  if (!draft) return res.sendStatus(404);
  res.json(draft);
});

app.put('/drafts/:id', (req, res) => {
  setDraft(req.params.id, req.body);
  res.end();
});

module.exports = app;
