const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectExists, objectKey, putObject } = require('./state/objects');

const DATA = 'data';
const app = express();

app.post('/lines/:id', express.text(), wrap(async (req, res) => {
  const file = objectKey(DATA, req.params.id);
  if (await objectExists(file)) return res.sendStatus(409);
  await putObject(file, req.body);
  res.sendStatus(201);
}));

app.listen(3000);
