const express = require('express');
const path = require('path');
const multer = require('multer');
const sharp = require('sharp');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/avatars', upload.single('avatar'), async (req, res) => {
  const info = await sharp(path.join('uploads', req.file.filename)).metadata();
  res.json({ width: info.width });
});

app.listen(3000);
