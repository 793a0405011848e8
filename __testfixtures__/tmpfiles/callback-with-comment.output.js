const express = require('express');
const multer = require('multer');
const { deleteObject, objectKey, objectStorage, sendObject, withCallback } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ id: req.file.filename }));

app.get('/files/:id', (req, res) => {
  withCallback(sendObject(req, res, objectKey('uploads', req.params.id), { download: true }), /** name,*/(error) => {
    if (error) res.sendStatus(500);
  });
});

app.delete('/files/:id', (req, res) => {
  withCallback(deleteObject(objectKey('uploads', req.params.id)), /* always */ () => res.sendStatus(204));
});

app.listen(3000);
