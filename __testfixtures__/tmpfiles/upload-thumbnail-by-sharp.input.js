const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/avatars', upload.single('avatar'), async (req, res) => {
  const small = await sharp(req.file.path).resize(64).toBuffer();
  res.type('png').send(small);
});

app.listen(3000);
