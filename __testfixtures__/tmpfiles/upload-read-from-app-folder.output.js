const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { getObject, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), wrap(async (req, res) => {
  const text = await getObject(req.file.key, 'utf8');
  const again = await getObject(req.file.key, 'utf8');
  const third = await getObject(req.file.key, 'utf8');
  const fourth = await getObject(req.file.key, 'utf8');
  res.json({ same: text === again && third === fourth });
}));

app.listen(3000);
