const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject, withCallback } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

function done(error) {
  if (error) console.error(error.message);
}

app.get('/files/:name', (req, res) => {
  withCallback(sendObject(req, res, objectKey(FILES, req.params.name)), done);
});

app.get('/saved/:name', (req, res) => {
  withCallback(sendObject(req, res, objectKey(FILES, req.params.name), { download: 'saved.txt', maxAge: 0 }), done);
});

app.listen(3000);
