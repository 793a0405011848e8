const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads', destination: 'uploads/' }) });
const app = express();

app.post('/files', upload.array('files'), (req, res) => {
  res.json(req.files);
});

app.listen(3000);
