const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

async function send(res, name) {
  return await sendObject(res.req, res, objectKey(FILES, name), { download: name });
}

app.get('/files/:name', wrap(async (req, res) => send(res, req.params.name)));

app.listen(3000);
