const express = require('express');
const formidable = require('formidable');
const fs = require('fs');

const app = express();
app.post('/pictures', (req, res) => {
  const form = formidable.IncomingForm(); //~ upload-disk form
  form.uploadDir = './public/pictures';
  form.parse(req, (error, fields, files) => {
    if (!/\.png$/.test(files.file.name)) {
      fs.unlinkSync(files.file.path);
      return res.sendStatus(400);
    }
    fs.renameSync(files.file.path, `./public/pictures/${fields.name}.png`); //~ file-write fs.renameSync
    res.end();
  });
});
module.exports = app;
