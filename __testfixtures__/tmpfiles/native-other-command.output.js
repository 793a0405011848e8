const express = require('express');
const path = require('path');
const { execSync } = require('child_process');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/version', (req, res) => {
  res.send(execSync('git rev-parse HEAD'));
});

app.get('/run', (req, res) => {
  res.send(execSync(`node ${path.join(__dirname, 'tools', 'status.js')}`));
});

app.listen(3000);
