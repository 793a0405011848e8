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

app.post('/files/:name/check', (req, res) => {
  const file = path.join(FILES, req.params.name);
  res.send(execFileSync(process.execPath, [path.join(__dirname, 'check.js'), file]));
});

app.listen(3000);
