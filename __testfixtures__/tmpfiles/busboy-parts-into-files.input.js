const busboy = require('busboy');
const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');

const app = express();

app.post('/files', (req, res) => {
  const bb = busboy({ headers: req.headers });
  let name;
  bb.on('file', (field, file, info) => {
    name = path.basename(info.filename);
    const saveTo = path.join(os.tmpdir(), name);
    file.pipe(fs.createWriteStream(saveTo));
  });
  bb.on('close', () => {
    res.status(201).json({ name });
  });
  req.pipe(bb);
});

app.get('/files/:name', (req, res) => {
  fs.createReadStream(path.join(os.tmpdir(), req.params.name)).pipe(res);
});

app.listen(3000);
