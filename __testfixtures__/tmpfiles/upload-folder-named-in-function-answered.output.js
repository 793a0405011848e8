const path = require('path');
const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const storage = objectStorage({
  prefix: 'uploads', destination: path.join(__dirname, 'uploads'),
  filename: (req, file, cb) => cb(null, `${Date.now()}${path.extname(file.originalname)}`),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ folder: req.file.destination, name: req.file.filename });
});

app.listen(3000);
