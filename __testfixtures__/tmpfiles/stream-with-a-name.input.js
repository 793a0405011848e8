const express = require('express');
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const archiver = require('archiver');
const FormData = require('form-data');

const SCANS = path.join(__dirname, 'scans');
const app = express();

app.put('/scans/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(SCANS, req.params.id), req.body);
  res.end();
});
app.get('/scans/:id/zip', (req, res) => {
  const zip = archiver('zip');
  zip.pipe(res);
  zip.append(fs.createReadStream(path.join(SCANS, req.params.id)), { name: req.params.id });
  zip.finalize();
});
app.post('/scans/:id/text', (req, res) => {
  const form = new FormData();
  form.append('scan', fs.createReadStream(path.join(SCANS, req.params.id)), req.params.id);
  form.pipe(res);
});
app.get('/scans/:id/lines', async (req, res) => {
  let count = 0;
  for await (const _ of readline.createInterface({ input: fs.createReadStream(path.join(SCANS, req.params.id)) })) count++;
  res.json({ count });
});
