const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/', (req, res) => {
  res.sendFile(path.join(FILES, 'index.html'));
});

app.get('/index', (req, res) => res.sendFile('index.html', { root: FILES }));

app.get('/text', (req, res) => {
  res.send(fs.readFileSync(path.join(FILES, 'index.html'), 'utf8'));
});

app.listen(3000);
