const express = require('express');
const { objectExists, objectKey, putObject, withCallback } = require('./state/objects');

const AVATARS = 'avatars';
const app = express();

app.put('/avatars/:id', express.raw(), (req, res, next) => {
  withCallback(putObject(objectKey(AVATARS, req.params.id), req.body), (err) => (err ? next(err) : res.sendStatus(204)));
});

app.head('/avatars/:id', (req, res) => {
  objectExists(objectKey(AVATARS, req.params.id)).catch(() => false).then((isThere) => res.sendStatus(isThere ? 200 : 404));
});

app.listen(3000);
