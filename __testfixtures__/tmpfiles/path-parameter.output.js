const express = require('express');
const { objectKey, putObject, withCallback } = require('./state/objects');

const app = express();

function store(file, content, done) {
  withCallback(putObject(file, content), done);
}

app.put('/files/:name', express.raw(), (req, res, next) => {
  store(objectKey('files', req.params.name), req.body, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.put('/pages/:name', express.raw(), (req, res, next) => {
  store(objectKey('pages', `${req.params.name}.html`), req.body, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.listen(3000);
