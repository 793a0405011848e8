const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/files/:name/reset', async (req, res, next) => {
  fs.copyFile(path.join(__dirname, 'templates', 'empty.txt'), path.join(FILES, req.params.name), (error) => {
    if (error) return next(error);
    res.sendStatus(204);
  });
});

app.post('/files/:name/clear', (req, res) => {
  fs.copyFileSync('templates/empty.txt', path.join(FILES, req.params.name));
  res.sendStatus(204);
});

app.listen(3000);
