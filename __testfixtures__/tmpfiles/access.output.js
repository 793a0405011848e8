const express = require('express');
const { wrap } = require('./state/async-handler');
const { keyCheckedLater, objectKey, objectReadStream, objectStat, putObject, withCallback } = require('./state/objects');

const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey('files', req.params.name), req.body);
  res.sendStatus(204);
}));

app.get('/files/:name', (req, res) => {
  withCallback(objectStat(objectKey('files', req.params.name)), (err) => {
    if (err) return res.sendStatus(404);
    objectReadStream(keyCheckedLater('files', req.params.name), { start: 0, end: 99 }).pipe(res);
  });
});

app.listen(3000);
