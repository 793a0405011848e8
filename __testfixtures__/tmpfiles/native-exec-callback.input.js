const express = require('express');
const fs = require('fs');
const path = require('path');
const { exec } = require('child_process');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/zip/:name', (req, res, next) => {
  exec(`zip -j out.zip ${path.join(FILES, req.params.name)}`, (error, stdout) => {
    if (error) return next(error);
    res.send(stdout);
  });
});

app.listen(3000);
