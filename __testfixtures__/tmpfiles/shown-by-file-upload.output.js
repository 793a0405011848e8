const express = require('express');
const fileUpload = require('express-fileupload');
const { wrap } = require('./state/async-handler');
const { keyOfPath, objectKey, putObject, sendObject, withCallback } = require('./state/objects');

const app = express();
app.use(fileUpload());

app.post('/upload', function (req, res) {
  let sampleFile;
  let uploadPath;
  if (!req.files || Object.keys(req.files).length === 0) return res.status(400).send('No files were uploaded.');

  sampleFile = req.files.sampleFile;
  uploadPath = __dirname + '/uploads/' + sampleFile.name;
  withCallback(putObject(keyOfPath('uploads', __dirname + '/uploads/', uploadPath), sampleFile.data), function (err) {
    if (err) return res.status(500).send(err);
    res.send('File uploaded to ' + uploadPath);
  });
});

app.get('/upload/:name', wrap(async (req, res) => await sendObject(req, res, objectKey('uploads', req.params.name))));

app.listen(3000);
