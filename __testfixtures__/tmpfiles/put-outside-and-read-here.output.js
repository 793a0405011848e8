const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const app = express();
app.use(express.text());

app.put('/notes/:id', wrap(async (req, res) => {
  await putObject(objectKey('data/notes', `${req.params.id}.txt`), req.body);
  res.status(204).end();
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.type('text').send(await getObject(objectKey('data/notes', `${req.params.id}.txt`)));
}));

app.listen(3000);
