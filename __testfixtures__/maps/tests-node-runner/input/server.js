const express = require('express');
const notes = require('./lib/notes');

const app = express();
app.put('/notes/:user', express.json(), (req, res) => {
  notes.add(req.params.user, { text: req.body.text });
  res.sendStatus(204);
});
app.post('/notes/:user/take', (req, res) => {
  res.json(notes.take(req.params.user) ?? null);
});
module.exports = app;
