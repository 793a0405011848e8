const express = require('express');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectKey, putObject, serveObjects, withCallback } = require('./state/objects');

const UPLOADS = 'uploads';

const app = express();
app.use('/uploads', serveObjects(// a day
// no listing
'uploads', { maxAge: '1d' }));

app.put('/uploads/:name', express.raw({ type: '*/*', limit: '10mb' }), wrap(async (req, res) => {
  await putObject(objectKey(UPLOADS, req.params.name), req.body);
  res.sendStatus(201);
}));

app.delete('/uploads/:name', (req, res) => {
  withCallback(deleteObject(objectKey(UPLOADS, req.params.name)), (err) => {
    res.sendStatus(err ? 404 : 204);
  });
});

app.listen(3000);
