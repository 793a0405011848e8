const express = require('express');
const fs = require('fs');
const path = require('path');
const QRCode = require('qrcode');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/codes/:id', async (req, res, next) => {
  try {
    await QRCode.toFile(path.join(FILES, `${req.params.id}.png`), req.query.text, { width: 300 });
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.post('/later/:id', (req, res, next) => {
  QRCode.toFile(path.join(FILES, `${req.params.id}.png`), req.query.text, (error) => {
    if (error) return next(error);
    res.sendStatus(201);
  });
});

app.get('/codes/:id', (req, res) => res.sendFile(path.join(FILES, `${req.params.id}.png`)));

app.listen(3000);
