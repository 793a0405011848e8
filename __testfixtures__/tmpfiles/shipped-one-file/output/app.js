const express = require('express');
const fs = require('fs');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/', (req, res) => {
  res.sendFile(path.join(path.join(__dirname, 'files'), 'index.html'));
});

app.get('/index', (req, res) => res.sendFile('index.html', { root: path.join(__dirname, 'files') }));

app.get('/text', (req, res) => {
  res.send(fs.readFileSync(path.join(path.join(__dirname, 'files'), 'index.html'), 'utf8'));
});

app.listen(3000);
