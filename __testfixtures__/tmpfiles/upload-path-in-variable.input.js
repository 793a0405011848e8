const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), (req, res, next) => {
  const stored = req.file.path;
  const target = `uploads/${req.file.originalname}`;
  fs.rename(stored, target, (err) => {
    if (err) return next(err);
    fs.stat(target, (err, stats) => (err ? next(err) : res.json({ size: stats.size })));
  });
});

app.listen(3000);
