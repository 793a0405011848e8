const path = require('path');
const express = require('express');
const multer = require('multer');

const DATA = path.join(__dirname, 'data');
const upload = multer({ dest: path.join(DATA, 'uploads') });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ name: req.file.originalname, path: req.file.path });
});

app.listen(3000);
