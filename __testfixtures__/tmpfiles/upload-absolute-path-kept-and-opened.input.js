const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const upload = multer({ dest: path.join(__dirname, 'uploads') });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  const file = req.file.path;
  res.json({ file, size: fs.statSync(file).size });
});

app.listen(3000);
