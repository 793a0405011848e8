const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

const options = { maxAge: '1d', immutable: true, headers: { 'X-From': 'files' } };

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(FILES, req.params.name), options);
});

app.get('/open/:name', (req, res) => {
  const headers = { 'X-Open': '1' };
  res.sendFile(req.params.name, { root: FILES, headers, dotfiles: 'allow', lastModified: true, cacheControl: false });
});

app.listen(3000);
