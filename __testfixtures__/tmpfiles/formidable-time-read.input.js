const express = require('express');
const { formidable } = require('formidable');

const app = express();

app.post('/files', (req, res) => {
  formidable({ uploadDir: 'uploads' }).parse(req, (err, fields, files) => {
    res.json({ at: files.document[0].mtime });
  });
});

app.listen(3000);
