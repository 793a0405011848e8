const express = require('express');
const fs = require('fs');
const path = require('path');
const ffmpeg = require('fluent-ffmpeg');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/encode/:name', (req, res, next) => {
  ffmpeg(path.join(FILES, req.params.name))
    .on('end', () => res.sendStatus(204))
    .on('error', next)
    .save('out.mp4');
});

app.listen(3000);
