const express = require('express');
const FormData = require('form-data');
const { S3 } = require('@aws-sdk/client-s3');
const { wrap } = require('./state/async-handler');
const { objectKey, objectReadStream, putObject } = require('./state/objects');

const SCANS = 'scans';
const app = express();
const s3 = new S3({});

app.put('/scans/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(SCANS, req.params.id), req.body);
  res.end();
}));
app.post('/scans/:id/text', (req, res, next) => {
  const form = new FormData();
  form.append('scan', objectReadStream(objectKey(SCANS, req.params.id)));
  form.submit('http://reader.local/', (error, answer) => (error ? next(error) : answer.pipe(res)));
});
app.post('/scans/:id/copy', async (req, res) => {
  await s3.putObject({ Bucket: 'copies', Key: req.params.id, Body: objectReadStream(objectKey(SCANS, req.params.id)) });
  res.end();
});
