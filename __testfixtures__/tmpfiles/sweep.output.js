const express = require('express');
const { wrap } = require('./state/async-handler');
const { oneAtATime } = require('./state/in-background');
const { deleteObject, listObjects, objectKey, objectReadStream, objectStat, putObject } = require('./state/objects');

const REPORTS = 'tmp/reports';
const app = express();

app.post('/reports/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(REPORTS, req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/reports/:id', (req, res) => {
  objectReadStream(objectKey(REPORTS, req.params.id)).on('error', () => res.sendStatus(404)).pipe(res);
});

setInterval(oneAtATime(async () => {
  for (const name of await listObjects(REPORTS)) {
    const file = objectKey(REPORTS, name);
    if (Date.now() - (await objectStat(file)).mtimeMs > 86400000) await deleteObject(file);
  }
}), 3600000);

app.listen(3000);
