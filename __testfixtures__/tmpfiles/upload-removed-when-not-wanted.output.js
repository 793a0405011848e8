const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectStorage, withCallback } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), wrap(async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no file' });
  if (req.file.mimetype !== 'text/plain') {
    await deleteObject(req.file.key);
    return res.status(415).json({ error: 'text only' });
  }
  res.status(201).json({ id: req.file.filename });
}));

app.use((err, req, res, next) => {
  if (req.file) withCallback(deleteObject(req.file.key), () => {});
  res.status(err.code === 'LIMIT_FILE_SIZE' ? 413 : 500).json({ error: err.message });
});

app.listen(3000);
