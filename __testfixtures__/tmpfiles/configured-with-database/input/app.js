const express = require('express');
const fs = require('fs');
const Database = require('better-sqlite3');
const config = require('./config');
const { pathOfBlob, pathOfIndex } = require('./paths');

// The databases need the folder too.
fs.mkdirSync(config.blobs, { recursive: true });
const app = express();

app.put('/blobs/:id', express.raw(), async (req, res) => {
  await fs.promises.writeFile(pathOfBlob(req.params.id), req.body);
  new Database(pathOfIndex(req.params.id)).exec('CREATE TABLE IF NOT EXISTS words (word TEXT)');
  res.sendStatus(204);
});

app.get('/blobs/:id', (req, res) => res.sendFile(pathOfBlob(req.params.id)));

app.listen(config.port);
