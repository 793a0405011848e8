const express = require('express');
const { wrap, wrapError } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.use(wrapError(async (error, request, response, next) => {
  await sendObject(request, response.status(500), objectKey(FILES, 'error.html'));
}));

app.listen(3000);
