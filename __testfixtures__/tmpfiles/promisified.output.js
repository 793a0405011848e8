const express = require('express');
const { getObject, objectKey, putObject } = require('./state/objects');

const DATA = 'data';
const app = express();

app.put('/data/:id', express.text(), async (req, res) => {
  await putObject(objectKey(DATA, req.params.id), req.body);
  res.sendStatus(204);
});

app.get('/data/:id', async (req, res) => {
  res.send(await getObject(objectKey(DATA, req.params.id), 'utf8'));
});

app.listen(3000);
