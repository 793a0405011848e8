const express = require('express');
const QRCode = require('qrcode');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject, sendObject, withCallback } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/codes/:id', async (req, res, next) => {
  try {
    await fromLocalFile(objectKey(FILES, `${req.params.id}.png`), (localFile) => QRCode.toFile(localFile, req.query.text, { width: 300 }));
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.post('/later/:id', (req, res, next) => {
  withCallback(fromLocalFile(objectKey(FILES, `${req.params.id}.png`), (localFile) => QRCode.toFile(localFile, req.query.text)), (error) => {
    if (error) return next(error);
    res.sendStatus(201);
  });
});

app.get('/codes/:id', wrap(async (req, res) => await sendObject(req, res, objectKey(FILES, `${req.params.id}.png`))));

app.listen(3000);
