const express = require('express');
const fs = require('fs');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const app = express();

app.use('/static', express.static(path.join(__dirname, 'public')), serveObjects('public'));

app.put('/avatars/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey('public/avatars', req.params.name), req.body);
  res.sendStatus(201);
}));

app.put('/logos/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.appendFileSync(path.join(__dirname, 'public', 'logos', req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
