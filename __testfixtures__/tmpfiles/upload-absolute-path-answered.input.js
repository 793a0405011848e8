const express = require('express');
const path = require('path');
const multer = require('multer');

const upload = multer({ dest: path.join(__dirname, 'uploads') });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ path: req.file.path });
});

app.listen(3000);
