const express = require('express');
const Database = require('better-sqlite3');
const config = require('./config');
const { pathOfBlob, pathOfIndex } = require('./paths');
const { wrap } = require('./state/async-handler');
const { putObject, sendObject } = require('./state/objects');

const app = express();

app.put('/blobs/:id', express.raw(), wrap(async (req, res) => {
  await putObject(pathOfBlob(req.params.id), req.body);
  new Database(pathOfIndex(req.params.id)).exec('CREATE TABLE IF NOT EXISTS words (word TEXT)');
  res.sendStatus(204);
}));

app.get('/blobs/:id', wrap(async (req, res) => await sendObject(req, res, pathOfBlob(req.params.id))));

app.listen(config.port);
