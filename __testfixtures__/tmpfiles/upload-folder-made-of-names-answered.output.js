const path = require('path');
const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const DATA = path.join(__dirname, 'data');
const upload = multer({ storage: objectStorage({ prefix: 'data/uploads', destination: path.join(DATA, 'uploads') }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ name: req.file.originalname, path: req.file.path });
});

app.listen(3000);
