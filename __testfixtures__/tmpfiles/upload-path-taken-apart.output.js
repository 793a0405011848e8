const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), wrap(async (req, res) => {
  const { key: path, originalname } = req.file;
  const data = await getObject(path);
  await deleteObject(path);
  res.json({ originalname, bytes: data.length });
}));

app.post('/others', upload.single('file'), wrap(async ({ file }, res) => {
  const { key: where, size } = file;
  await deleteObject(where);
  res.json({ size });
}));

app.listen(3000);
