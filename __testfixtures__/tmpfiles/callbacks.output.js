const express = require('express');
const { deleteObject, getObject, objectKey, putObject, withCallback } = require('./state/objects');

const app = express();

app.post('/pages/:id', express.text(), (req, res, next) => {
  withCallback(putObject(objectKey('pages', `${req.params.id}.html`), req.body, 'utf8'), (err) => {
    if (err) return next(err);
    res.sendStatus(201);
  });
});

app.get('/pages/:id', (req, res, next) => {
  withCallback(getObject(objectKey('pages', `${req.params.id}.html`), 'utf8'), (err, html) => {
    if (err && err.code === 'ENOENT') return res.sendStatus(404);
    if (err) return next(err);
    res.send(html);
  });
});

app.delete('/pages/:id', (req, res, next) => {
  withCallback(deleteObject(objectKey('pages', `${req.params.id}.html`)), done);

  function done(err) {
    if (err) return next(err);
    res.sendStatus(204);
  }
});

app.listen(3000);
