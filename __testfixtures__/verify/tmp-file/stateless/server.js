const { randomUUID } = require('crypto');
const express = require('express');
const { GetObjectCommand, PutObjectCommand, S3Client } = require('@aws-sdk/client-s3');

const s3 = new S3Client({ forcePathStyle: true });
const objectOf = (id) => ({ Bucket: process.env.S3_BUCKET, Key: `reports/${id}.csv` });

const app = express();
app.use(express.json());

app.post('/reports', async (req, res) => {
  const id = randomUUID();
  const lines = req.body.rows.map((row) => row.join(','));
  await s3.send(new PutObjectCommand({ ...objectOf(id), Body: lines.join('\n') }));
  res.status(201).location(`/reports/${id}`).json({ id });
});

app.get('/reports/:id', async (req, res) => {
  try {
    const object = await s3.send(new GetObjectCommand(objectOf(req.params.id)));
    const csv = await object.Body.transformToString();
    res.type('text/csv').send(csv);
  } catch {
    res.status(404).json({ error: 'no such report' });
  }
});

app.listen(process.env.PORT);
