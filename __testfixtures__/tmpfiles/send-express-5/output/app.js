const express = require('express');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/files/:name', async (req, res) => {
  await sendObject(req, res, objectKey(FILES, req.params.name));
});

app.get('/try/:name', async (req, res, next) => {
  try {
    await sendObject(req, res, objectKey(FILES, req.params.name), { download: true, maxAge: '1h' }).catch(next);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
