const express = require('express');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectKey, putObject } = require('./state/objects');

const app = express();

app.post('/report', express.text(), wrap(async (req, res) => {
  const id = randomUUID();
  const file = objectKey('tmp', `report-${id}.csv`);
  await putObject(file, req.body);
  setTimeout(() => deleteObject(file, { force: true }), 60000);
  res.json({ id });
}));

app.get('/report/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey('tmp', `report-${req.params.id}.csv`), 'utf8'));
}));

app.listen(3000);
