const express = require('express');
const multer = require('multer');
const { moveObject, objectKey, objectStat, objectStorage, withCallback } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), (req, res, next) => {
  const stored = req.file.key;
  const target = objectKey('uploads', req.file.originalname);
  withCallback(moveObject(stored, target), (err) => {
    if (err) return next(err);
    withCallback(objectStat(target), (err, stats) => (err ? next(err) : res.json({ size: stats.size })));
  });
});

app.listen(3000);
