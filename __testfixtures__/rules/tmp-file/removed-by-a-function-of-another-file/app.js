const express = require('express');
const fs = require('fs');
const archiver = require('archiver');
const { randomUUID } = require('crypto');
const files = require('./files');
const app = express();

app.get('/pictures.zip', (req, res, next) => {
  const target = `/tmp/${randomUUID()}.zip`;
  const archive = archiver('zip');
  const output = fs.createWriteStream(target);
  archive.on('error', next);
  archive.pipe(output);
  output.on('close', () => files.download(target, res, next));
  archive.directory('pictures', false).finalize();
});
