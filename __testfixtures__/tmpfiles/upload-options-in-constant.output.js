const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const options = { storage: objectStorage({ prefix: 'uploads' }), limits: { files: 1 } };
const upload = multer(options);
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ id: req.file.filename }));

app.listen(3000);
