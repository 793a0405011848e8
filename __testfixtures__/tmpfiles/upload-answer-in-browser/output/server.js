const express = require('express');
const multer = require('multer');
const { objectStorage, serveObjects } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ file: req.file.filename }));
app.use('/files', serveObjects('uploads'));

app.listen(3000);
