const express = require('express');
const multer = require('multer');
const sharp = require('sharp');
const { objectKey, objectStorage, withLocalFile } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/avatars', upload.single('avatar'), async (req, res) => {
  const info = await withLocalFile(objectKey('uploads', req.file.filename), (localFile) => sharp(localFile).metadata());
  res.json({ width: info.width });
});

app.listen(3000);
