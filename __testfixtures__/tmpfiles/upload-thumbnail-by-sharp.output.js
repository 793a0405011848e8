const express = require('express');
const multer = require('multer');
const sharp = require('sharp');
const { objectStorage, withLocalFile } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/avatars', upload.single('avatar'), async (req, res) => {
  const small = await withLocalFile(req.file.key, (localFile) => sharp(localFile).resize(64).toBuffer());
  res.type('png').send(small);
});

app.listen(3000);
