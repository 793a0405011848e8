const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, objectReadStream, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }), limits: { fileSize: 1024 * 1024 } });
const app = express();

app.post('/texts', upload.single('text'), wrap(async (req, res) => {
  const text = await getObject(req.file.key, 'utf8');
  res.status(201).json({ id: req.file.filename, length: text.length });
}));

app.get('/texts/:id', (req, res) => {
  objectReadStream(objectKey('uploads', req.params.id))
    .on('error', () => res.sendStatus(404))
    .pipe(res);
});

app.listen(3000);
