const express = require('express');
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/backup', (req, res) => {
  execFileSync('tar', ['czf', '/backups/files.tgz', FILES]);
  res.sendStatus(204);
});

app.listen(3000);
