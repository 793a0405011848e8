const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

async function linesOf(file) {
  const text = await fs.promises.readFile(file, 'utf8');
  return text.split('\n');
}

const remove = (upload) => fs.promises.unlink(upload.path);

app.post('/lists', upload.single('list'), async (req, res) => {
  const lines = await linesOf(req.file.path);
  await remove(req.file);
  res.json({ lines: lines.length });
});

app.listen(3000);
