const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads', destination: './uploads/' }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ folder: req.file.destination, name: req.file.filename });
});

app.listen(3000);
