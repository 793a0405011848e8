const express = require('express');
const formidable = require('formidable');

const app = express();
app.post('/carts', (req, res) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (error, fields, files) => {
    if (error) return res.sendStatus(400);
    res.json({ items: fields.items });
  });
});
app.post('/links', (req, res) => {
  const form = formidable({});
  form.parse(req, (error, fields) => res.json(fields));
});
app.post('/pictures', (req, res) => {
  const form = formidable({}); //~ upload-disk form
  form.on('file', (name, file) => console.log(name, file.size));
  form.parse(req, (error, fields) => res.json(fields));
});
module.exports = app;
