const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  const text = await fs.promises.readFile(path.join(__dirname, req.file.path), 'utf8');
  const again = await fs.promises.readFile(path.resolve(req.file.path), 'utf8');
  const third = await fs.promises.readFile(`./${req.file.path}`, 'utf8');
  const fourth = await fs.promises.readFile(path.join(req.file.destination, req.file.filename), 'utf8');
  res.json({ same: text === again && third === fourth });
});

app.listen(3000);
