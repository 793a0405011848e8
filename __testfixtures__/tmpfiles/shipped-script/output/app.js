const express = require('express');
const path = require('path');
const { execFileSync } = require('child_process');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, withLocalFiles } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/files/:name/check', wrap(async (req, res) => {
  const file = objectKey(FILES, req.params.name);
  res.send(await withLocalFiles([file], (localFile) => execFileSync(process.execPath, [path.join(__dirname, 'check.js'), localFile])));
}));

app.listen(3000);
