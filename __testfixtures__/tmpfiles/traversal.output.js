const express = require('express');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  const name = path.basename(req.params.name);
  await putObject(objectKey('files', name), req.body);
  console.log(`wrote ${path.join(__dirname, 'files', name)}`);
  res.json({ name });
}));

app.listen(3000);
