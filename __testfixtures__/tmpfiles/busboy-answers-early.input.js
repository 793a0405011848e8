const busboy = require('busboy');
const express = require('express');
const fs = require('fs');

const app = express();

app.post('/files', (req, res) => {
  const bb = busboy({ headers: req.headers });
  bb.on('file', (field, file, info) => {
    file.pipe(fs.createWriteStream('uploads/' + info.filename));
  });
  req.on('end', () => res.sendStatus(201));
  req.pipe(bb);
});

app.get('/files/:name', (req, res) => {
  fs.createReadStream('uploads/' + req.params.name).pipe(res);
});

app.listen(3000);
