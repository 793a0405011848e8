const express = require('express');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  await putObject(objectKey('notes', req.params.id), req.body);
  res.sendStatus(204);
});

app.listen(3000);
app.put('/pages/:id', express.text(), (req, res, next) => {
  putObject(objectKey('pages', req.params.id), req.body).then(() => res.sendStatus(204), next);
});
