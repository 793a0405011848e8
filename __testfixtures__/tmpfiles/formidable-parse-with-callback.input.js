const express = require('express');
const fs = require('fs');
const path = require('path');
const { formidable } = require('formidable');

const app = express();

app.post('/files', (req, res, next) => {
  const form = formidable({});
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    const file = files.document[0];
    fs.rename(file.filepath, path.join(__dirname, 'uploads', file.originalFilename), (err) => {
      if (err) return next(err);
      res.sendStatus(201);
    });
  });
});

app.get('/files/:name', (req, res) => {
  fs.readFile(path.join(__dirname, 'uploads', req.params.name), (err, data) => (err ? res.sendStatus(404) : res.send(data)));
});

app.listen(3000);
