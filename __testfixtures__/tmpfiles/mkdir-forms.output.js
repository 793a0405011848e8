const express = require('express');
const { keyCheckedLater, objectKey, putObject, withCallback } = require('./state/objects');

const FILES = 'files';

const app = express();

app.put('/files/:folder/:name', express.raw(), (req, res, next) => {
  const folder = objectKey(FILES, req.params.folder);
  withCallback(Promise.resolve(), (err) => {
    if (err) return next(err);
    withCallback(putObject(keyCheckedLater(folder, req.params.name), req.body), (failure) => {
      if (failure) return next(failure);
      res.sendStatus(204);
    });
  });
});

app.post('/files/:folder/:name', express.raw(), (req, res, next) => {
  const folder = objectKey(FILES, req.params.folder);
  Promise.resolve()
    .then(() => putObject(objectKey(folder, req.params.name), req.body))
    .then(() => res.sendStatus(201), next);
});

app.listen(3000);
