const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

async function linesOf(file) {
  const text = await getObject(file, 'utf8');
  return text.split('\n');
}

const remove = (upload) => deleteObject(upload.key);

app.post('/lists', upload.single('list'), wrap(async (req, res) => {
  const lines = await linesOf(req.file.key);
  await remove(req.file);
  res.json({ lines: lines.length });
}));

app.listen(3000);
