const express = require('express');
const store = require('./choose');
const app = express();

app.post('/files', (req, res, next) => {
  req.busboy.on('file', (field, file, name) => {
    store.upload(file, name, (error, target) => (error ? next(error) : res.json({ target })));
  });
});
