const express = require('express');
const multipart = require('connect-multiparty');

const app = express();

app.post('/files', multipart({ uploadDir: './uploads' }), (req, res) => {
  res.json({ name: req.files.document.name });
});

app.listen(3000);
