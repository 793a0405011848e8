const express = require('express');
const config = require('./config');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const app = express();
app.use('/uploads', serveObjects('public/uploads'));

app.put('/uploads/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey('public/uploads', req.params.name), req.body);
  res.sendStatus(201);
}));

app.listen(config.port);
