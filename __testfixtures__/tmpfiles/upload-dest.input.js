const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/', limits: { fileSize: 1024 * 1024 } });
const app = express();

app.post('/texts', upload.single('text'), async (req, res) => {
  const text = await fs.promises.readFile(req.file.path, 'utf8');
  res.status(201).json({ id: req.file.filename, length: text.length });
});

app.get('/texts/:id', (req, res) => {
  fs.createReadStream('uploads/' + req.params.id)
    .on('error', () => res.sendStatus(404))
    .pipe(res);
});

app.listen(3000);
