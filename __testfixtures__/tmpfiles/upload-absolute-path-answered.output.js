const express = require('express');
const path = require('path');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads', destination: path.join(__dirname, 'uploads') }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ path: req.file.path });
});

app.listen(3000);
