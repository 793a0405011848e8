const express = require('express');
const fileUpload = require('express-fileupload');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject, withCallback } = require('./state/objects');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1024 * 1024 }, abortOnLimit: true }));

app.post('/files', (req, res) => {
  const { document } = req.files;
  const target = objectKey('uploads', document.name);
  withCallback(putObject(target, document.data), (err) => {
    if (err) return res.status(500).send(err.message);
    res.json({ name: document.name });
  });
});

app.post('/photos', async (req, res) => {
  await putObject(objectKey('uploads', `${req.files.photo.md5}.jpg`), req.files.photo.data);
  res.sendStatus(201);
});

app.get('/files/:name', wrap(async (req, res) => {
  res.send(await getObject(objectKey('uploads', req.params.name)));
}));

app.listen(3000);
