const express = require('express');

const app = express();
app.use(express.json());

const notes = new Map();

app.post('/notes/:id', (req, res) => {
  const { body, params } = req;
  body.seen = 1;
  notes.set(params.id, req.body);
  params.id = 'other';
  res.json(body);
});

app.listen(3000);
