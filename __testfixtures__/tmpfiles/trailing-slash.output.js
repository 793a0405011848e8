const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const DIR = 'notes';
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(DIR, req.params.id), req.body);
  await putObject(objectKey(DIR, `${req.params.id}.bak`), req.body);
  res.sendStatus(204);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey(DIR, `${req.params.id}`), 'utf8'));
}));

app.listen(3000);
