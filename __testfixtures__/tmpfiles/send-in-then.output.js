const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, objectStat, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/files/:name', (req, res) => {
  objectStat(objectKey(FILES, req.params.name)).then(({ size }) => {
    res.set('X-Size', String(size));
    sendObject(req, res, objectKey(FILES, req.params.name)).catch(req.next);
  }, () => res.sendStatus(404));
});

app.listen(3000);
