const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', (req, res, next) => {
  const out = fs.createWriteStream(path.join(FILES, req.params.name));
  out.on('finish', () => res.sendStatus(204));
  out.on('error', next);
  req.pipe(out);
});

app.get('/files/:name/info', (req, res) => {
  const { size, mtime } = fs.statSync(path.join(FILES, req.params.name));
  res.json({ size, mtime });
});

app.get('/files/:name/size', (req, res) => {
  res.json(fs.statSync(path.join(FILES, req.params.name)).size);
});

app.get('/files/:name/date', (req, res, next) => {
  fs.stat(path.join(FILES, req.params.name), (err, stats) => {
    if (err) return next(err);
    res.json({ changed: stats.mtime.toISOString(), isFile: stats.isFile() });
  });
});

app.listen(3000);
