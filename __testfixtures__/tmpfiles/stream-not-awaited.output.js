const express = require('express');
const { pipeline } = require('stream/promises');
const { wrap } = require('./state/async-handler');
const { objectKey, objectWriteStream, sendObject } = require('./state/objects');
const app = express();

app.put('/notes/:name', (req, res) => {
  req.pipe(objectWriteStream(objectKey('notes', req.params.name)));
  req.on('end', () => res.end('ok'));
});
app.post('/notes/:name/rows', express.json(), (req, res) => {
  const rows = objectWriteStream(objectKey('notes', req.params.name + '.csv'));
  rows.on('error', console.error);
  for (const row of req.body) rows.write(row.join(',') + '\n');
  rows.end();
  res.end('ok');
});
app.get('/notes/:name', wrap(async (req, res) => await sendObject(req, res, objectKey('notes', req.params.name))));
app.listen(3000);

app.put('/letters/:name', async (req, res) => {
  await pipeline(req, objectWriteStream(objectKey('letters', req.params.name)));
  res.end('ok');
});
app.post('/letters/:name/rows', express.json(), (req, res) => {
  const rows = objectWriteStream(objectKey('letters', req.params.name + '.csv'));
  rows.end(req.body.join('\n'), () => res.end('ok'));
});
app.put('/letters/:name/copy', (req, res) => {
  req
    .pipe(objectWriteStream(objectKey('letters', req.params.name + '.copy')))
    .on('finish', () => res.end('ok'));
});
