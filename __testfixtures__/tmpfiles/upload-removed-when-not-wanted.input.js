const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no file' });
  if (req.file.mimetype !== 'text/plain') {
    fs.unlinkSync(req.file.path);
    return res.status(415).json({ error: 'text only' });
  }
  res.status(201).json({ id: req.file.filename });
});

app.use((err, req, res, next) => {
  if (req.file) fs.unlink(req.file.path, () => {});
  res.status(err.code === 'LIMIT_FILE_SIZE' ? 413 : 500).json({ error: err.message });
});

app.listen(3000);
