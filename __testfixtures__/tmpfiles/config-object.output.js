const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const config = { port: 3000, folders: { uploads: 'uploads' } };
const { uploads } = config.folders;
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(config.folders.uploads, req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey(uploads, req.params.id), 'utf8'));
}));

app.listen(config.port);
