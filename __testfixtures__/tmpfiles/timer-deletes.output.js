const express = require('express');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectKey, objectReadStream, putObject, withCallback } = require('./state/objects');

const app = express();

app.post('/reports', express.text(), wrap(async (req, res) => {
  const id = randomUUID();
  const file = objectKey('tmp', `report-${id}.txt`);
  await putObject(file, req.body);
  setTimeout(() => withCallback(deleteObject(file), () => {}), 60000);
  res.json({ id });
}));

app.get('/reports/:id', (req, res) => {
  objectReadStream(objectKey('tmp', `report-${req.params.id}.txt`)).pipe(res);
});

app.listen(3000);
