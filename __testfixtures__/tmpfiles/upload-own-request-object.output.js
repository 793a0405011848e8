const express = require('express');
const fs = require('fs');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

async function show(options) {
  return fs.promises.readFile(options.file.path, 'utf8');
}

app.post('/files', upload.single('file'), (req, res) => res.json({ id: req.file.filename }));
app.get('/terms', async (req, res) => res.send(await show({ file: { path: 'docs/terms.txt' } })));

app.listen(3000);
