const busboy = require('busboy');
const express = require('express');
const path = require('path');
const { keyCheckedLater, objectKey, objectReadStream, objectWrites } = require('./state/objects');

const app = express();

app.post('/files', (req, res) => {
  const bb = busboy({ headers: req.headers });
  let name;
  const writes = objectWrites();
  bb.on('file', (field, file, info) => {
    name = path.basename(info.filename);
    const saveTo = keyCheckedLater('tmp', name);
    writes.put(saveTo, file);
  });
  bb.on('close', async () => {
    await writes.done();
    res.status(201).json({ name });
  });
  req.pipe(bb);
});

app.get('/files/:name', (req, res) => {
  objectReadStream(objectKey('tmp', req.params.name)).pipe(res);
});

app.listen(3000);
