const express = require('express');
const readline = require('readline');
const archiver = require('archiver');
const FormData = require('form-data');
const { wrap } = require('./state/async-handler');
const { objectKey, objectReadStream, putObject } = require('./state/objects');

const SCANS = 'scans';
const app = express();

app.put('/scans/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(SCANS, req.params.id), req.body);
  res.end();
}));
app.get('/scans/:id/zip', (req, res) => {
  const zip = archiver('zip');
  zip.pipe(res);
  zip.append(objectReadStream(objectKey(SCANS, req.params.id)), { name: req.params.id });
  zip.finalize();
});
app.post('/scans/:id/text', (req, res) => {
  const form = new FormData();
  form.append('scan', objectReadStream(objectKey(SCANS, req.params.id)), req.params.id);
  form.pipe(res);
});
app.get('/scans/:id/lines', async (req, res) => {
  let count = 0;
  for await (const _ of readline.createInterface({ input: objectReadStream(objectKey(SCANS, req.params.id)) })) count++;
  res.json({ count });
});
