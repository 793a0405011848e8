const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());

const notes = sharedMap('notes');

app.post('/notes/:id', wrap(async (req, res) => {
  const { body, params } = req;
  body.seen = 1;
  await notes.set(params.id, req.body);
  params.id = 'other';
  res.json(body);
}));

app.listen(3000);
