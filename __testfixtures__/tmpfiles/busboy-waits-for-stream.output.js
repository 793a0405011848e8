const busboy = require('busboy');
const express = require('express');
const { keyCheckedLater, objectKey, objectReadStream, objectWriteStream } = require('./state/objects');

const app = express();

app.post('/files', (req, res) => {
  const bb = busboy({ headers: req.headers });
  bb.on('file', (field, file, info) => {
    file.pipe(objectWriteStream(keyCheckedLater('uploads', info.filename))).on('finish', () => res.sendStatus(201));
  });
  req.pipe(bb);
});

app.get('/files/:name', (req, res) => {
  objectReadStream(objectKey('uploads', req.params.name)).pipe(res);
});

app.listen(3000);
