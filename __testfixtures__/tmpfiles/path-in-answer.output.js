const express = require('express');
const { getObject, objectKey, putObject } = require('./state/objects');

const UPLOADS = 'uploads';
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  const file = objectKey(UPLOADS, req.params.id);
  await putObject(file, req.body);
  res.json({ file });
});

app.get('/notes/:id', async (req, res) => {
  res.send(await getObject(objectKey(UPLOADS, req.params.id), 'utf8'));
});

app.listen(3000);
