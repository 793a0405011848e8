const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

function store(file, content, done) {
  fs.writeFile(file, content, done);
}

app.put('/files/:name', express.raw(), (req, res, next) => {
  store(path.join('files', req.params.name), req.body, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.put('/any', express.raw(), (req, res, next) => {
  store(req.query.path, req.body, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.listen(3000);
