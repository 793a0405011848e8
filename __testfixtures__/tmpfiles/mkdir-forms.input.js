const express = require('express');
const fs = require('fs');
const path = require('path');
const mkdirp = require('mkdirp');

const FILES = path.join(__dirname, 'files');
if (!fs.existsSync(FILES)) {
  fs.mkdirSync(FILES);
}
fs.existsSync(FILES) || fs.mkdirSync(FILES);
mkdirp.sync(FILES);
[FILES, path.join(FILES, 'a')].forEach((folder) => fs.mkdirSync(folder, { recursive: true }));

const app = express();

app.put('/files/:folder/:name', express.raw(), (req, res, next) => {
  const folder = path.join(FILES, req.params.folder);
  fs.mkdir(folder, { recursive: true }, (err) => {
    if (err) return next(err);
    fs.writeFile(path.join(folder, req.params.name), req.body, (failure) => {
      if (failure) return next(failure);
      res.sendStatus(204);
    });
  });
});

app.post('/files/:folder/:name', express.raw(), (req, res, next) => {
  const folder = path.join(FILES, req.params.folder);
  fs.promises
    .mkdir(folder, { recursive: true })
    .then(() => fs.promises.writeFile(path.join(folder, req.params.name), req.body))
    .then(() => res.sendStatus(201), next);
});

app.listen(3000);
