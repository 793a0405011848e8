const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

if (!process.env.UPLOADS) throw new Error('UPLOADS is missing');
const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey('uploads', req.params.name), req.body);
  res.sendStatus(201);
}));
app.use('/files', serveObjects('uploads'));

app.listen(3000);
