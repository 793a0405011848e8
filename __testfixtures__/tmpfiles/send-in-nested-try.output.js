const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/files/:name', wrap(async (req, res, next) => {
  try {
    const file = objectKey(FILES, req.params.name);
    if (req.query.save) {
      return await sendObject(req, res, file, { download: true }).catch(next);
    }
    return await sendObject(req, res, file).catch(next);
  } catch (error) {
    return next(error);
  }
}));

app.listen(3000);
