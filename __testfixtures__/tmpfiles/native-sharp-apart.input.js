const express = require('express');
const fs = require('fs');
const path = require('path');
const sharp = require('sharp');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/small/:name', (req, res, next) => {
  const image = sharp(path.join(FILES, req.params.name));
  image.resize(64).pipe(res).on('error', next);
});

app.listen(3000);
