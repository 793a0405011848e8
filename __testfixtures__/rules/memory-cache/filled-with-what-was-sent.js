const express = require('express');
const NodeCache = require('node-cache');

const drafts = new NodeCache({ stdTTL: 3600 }); //~ memory-cache drafts

const app = express();
app.post('/drafts/:id', (req, res) => {
  const known = drafts.get(req.params.id);
  if (known) return res.json(known);
  const draft = { title: null, text: null };
  draft.title = req.body.title;
  draft.text = req.body.text;
  drafts.set(req.params.id, draft);
  return res.json(draft);
});

module.exports = app;
