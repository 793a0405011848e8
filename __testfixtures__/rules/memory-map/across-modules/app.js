const express = require('express');
const app = express();
const { notes } = require('./store');

app.put('/notes/:id', (req, res) => {
  notes.set(req.params.id, req.body.text);
  res.end();
});
