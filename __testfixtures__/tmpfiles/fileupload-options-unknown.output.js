const express = require('express');
const fileUpload = require('express-fileupload');
const options = require('config');
const { objectKey, takeUpload } = require('./state/objects');

const app = express();
app.use(fileUpload(options));

app.post('/files', async (req, res) => {
  await takeUpload(objectKey('uploads', req.files.document.name), req.files.document);
  res.sendStatus(201);
});

app.listen(3000);
