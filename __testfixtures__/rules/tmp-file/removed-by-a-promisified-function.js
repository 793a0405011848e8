const express = require('express');
const fs = require('fs');
const os = require('os');
const { promisify } = require('util');
const { convert } = require('./convert');

const save = promisify(fs.writeFile);
const removeFile = promisify(fs.unlink);
const removeRow = promisify(require('./rows').remove);
const app = express();

app.get('/pads/:id/export', async (req, res) => {
  const source = `${os.tmpdir()}/export_${Math.random()}.html`;
  await save(source, req.query.html);
  res.send(await convert(source));
  await removeFile(source);
});

app.get('/pads/:id/kept', async (req, res) => {
  const source = `${os.tmpdir()}/kept_${Math.random()}.html`;
  await save(source, req.query.html); //~ tmp-file save
  res.send(await convert(source));
  await removeRow(source);
});
