const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject, withCallback } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/files/:name', async (req, res) => {
  await new Promise((resolve, reject) => {
    withCallback(sendObject(req, res, objectKey(FILES, req.params.name)), (error) => (error ? reject(error) : resolve()));
  });
  console.log('sent');
});

app.listen(3000);
