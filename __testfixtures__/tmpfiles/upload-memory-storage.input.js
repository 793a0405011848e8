const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1e6 } });
const app = express();

app.post('/avatars', upload.single('avatar'), async (req, res) => {
  res.type('png').send(await sharp(req.file.buffer).resize(64).toBuffer());
});

app.listen(3000);
