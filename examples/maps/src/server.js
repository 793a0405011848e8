const express = require('express');
const { addNote, notesOf } = require('./notes');

const app = express();
app.use(express.json());

app.post('/notes/:user', (req, res) => {
  const count = addNote(req.params.user, String(req.body.text));
  res.status(201).json({ count });
});

app.get('/notes/:user', (req, res) => {
  res.json(notesOf(req.params.user));
});

app.listen(process.env.PORT || 3000);
