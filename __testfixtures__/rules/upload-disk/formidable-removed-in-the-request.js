const express = require('express');
const formidable = require('formidable');
const fs = require('fs');
const { put } = require('object-storage');

const app = express();
app.post('/images', (req, res) => {
  const form = formidable({ keepExtensions: true });
  form.parse(req, async (error, fields, files) => {
    await put(files.image.filepath);
    fs.unlink(files.image.filepath, () => {});
    res.end();
  });
});
module.exports = app;
