const express = require('express');
const config = require('./config');
const { wrap } = require('./state/async-handler');
const { listObjects, objectExists, objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/uploads/:name', express.raw(), wrap(async (req, res) => {
  const { name } = req.params;
  if (await objectExists(objectKey('public/uploads', name))) return res.status(409).send(`There is ${name} already`);
  await putObject(objectKey('public/uploads', name), req.body);
  res.sendStatus(201);
}));
app.get('/uploads', wrap(async (req, res) => res.json(await listObjects('public/uploads'))));
app.get('/settings', (req, res) => res.json({ folder: `Uploads go to ${config.uploads}` }));

app.listen(config.port);
