const express = require('express');
const fs = require('fs');
const path = require('path');
const FormData = require('form-data');
const { S3 } = require('@aws-sdk/client-s3');

const SCANS = path.join(__dirname, 'scans');
const app = express();
const s3 = new S3({});

app.put('/scans/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(SCANS, req.params.id), req.body);
  res.end();
});
app.post('/scans/:id/text', (req, res, next) => {
  const form = new FormData();
  form.append('scan', fs.createReadStream(path.join(SCANS, req.params.id)));
  form.submit('http://reader.local/', (error, answer) => (error ? next(error) : answer.pipe(res)));
});
app.post('/scans/:id/copy', async (req, res) => {
  await s3.putObject({ Bucket: 'copies', Key: req.params.id, Body: fs.createReadStream(path.join(SCANS, req.params.id)) });
  res.end();
});
