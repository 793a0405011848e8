const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, objectStat, objectWriteStream, withCallback } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', (req, res, next) => {
  const out = objectWriteStream(objectKey(FILES, req.params.name));
  out.on('finish', () => res.sendStatus(204));
  out.on('error', next);
  req.pipe(out);
});

app.get('/files/:name/info', wrap(async (req, res) => {
  const { size, mtime } = await objectStat(objectKey(FILES, req.params.name));
  res.json({ size, mtime });
}));

app.get('/files/:name/size', wrap(async (req, res) => {
  res.json((await objectStat(objectKey(FILES, req.params.name))).size);
}));

app.get('/files/:name/date', (req, res, next) => {
  withCallback(objectStat(objectKey(FILES, req.params.name)), (err, stats) => {
    if (err) return next(err);
    res.json({ changed: stats.mtime.toISOString(), isFile: stats.isFile() });
  });
});

app.listen(3000);
