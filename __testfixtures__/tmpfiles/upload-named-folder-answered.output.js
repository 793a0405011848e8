const express = require('express');
const path = require('path');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const UPLOADS = path.join(__dirname, 'uploads');
const upload = multer({ storage: objectStorage({ prefix: 'uploads', destination: UPLOADS }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ folder: req.file.destination });
});

app.listen(3000);
