const express = require('express');
const path = require('path');
const { formidable } = require('formidable');

const app = express();

app.post('/files', (req, res) => {
  const form = formidable({});
  form.on('fileBegin', (name, file) => {
    file.filepath = path.join(__dirname, 'uploads', file.originalFilename);
  });
  form.parse(req, (err) => res.sendStatus(err ? 400 : 201));
});

app.listen(3000);
