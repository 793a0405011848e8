const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, typedJson } = require('./state/stores');

const notes = sharedList('notes', { codec: typedJson });
const app = express();
app.use(express.json());

app.get('/notes', wrap(async (req, res) => {
  res.json(await notes.toArray());
}));
app.post('/notes', wrap(async (req, res) => {
  const note = { text: String(req.body.text), at: new Date() };
  await notes.update((items) => items.concat(note));
  res.json(note);
}));

app.listen(3000);
