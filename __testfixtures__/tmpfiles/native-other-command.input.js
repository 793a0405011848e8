const express = require('express');
const fs = require('fs');
const path = require('path');
const { execSync } = require('child_process');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/version', (req, res) => {
  res.send(execSync('git rev-parse HEAD'));
});

app.get('/run', (req, res) => {
  res.send(execSync(`node ${path.join(__dirname, 'tools', 'status.js')}`));
});

app.listen(3000);
