const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/files/:name', (req, res) => {
  res.sendFile('files/' + req.params.name, { root: process.cwd() });
});

app.get('/named/:name', (req, res) => {
  res.sendFile(`./files/${req.params.name}.txt`, { root: '.' });
});

app.listen(3000);
