const express = require('express');
const { promises: fs } = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  const { path, originalname } = req.file;
  const data = await fs.readFile(path);
  await fs.unlink(path);
  res.json({ originalname, bytes: data.length });
});

app.post('/others', upload.single('file'), async ({ file }, res) => {
  const { path: where, size } = file;
  await fs.unlink(where);
  res.json({ size });
});

app.listen(3000);
