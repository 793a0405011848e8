const express = require('express');
const multiparty = require('multiparty');

const app = express();

app.post('/files', (req, res) => {
  const form = new multiparty.Form({ uploadDir: 'uploads' });
  form.parse(req, (err, fields, files) => res.json({ count: files.document.length }));
});

app.listen(3000);
