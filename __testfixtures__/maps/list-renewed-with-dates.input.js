const express = require('express');

let notes = [];
const app = express();
app.use(express.json());

app.get('/notes', (req, res) => {
  res.json(notes);
});
app.post('/notes', (req, res) => {
  const note = { text: String(req.body.text), at: new Date() };
  notes = notes.concat(note);
  res.json(note);
});

app.listen(3000);
