const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const upload = multer({ storage: multer.memoryStorage() });
const app = express();

app.post('/files', upload.single('file'), wrap(async (req, res) => {
  await putObject(objectKey('uploads', req.file.originalname), req.file.buffer);
  res.sendStatus(201);
}));

app.get('/files/:name', wrap(async (req, res) => {
  res.send(await getObject(objectKey('uploads', req.params.name)));
}));

app.listen(3000);
