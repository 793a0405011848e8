const express = require('express');
const config = require('./config');
const Storage = require('./storage');
const { wrap } = require('./state/async-handler');

const storage = new Storage(config);
const app = express();

app.put('/files/:id', wrap(async (req, res) => {
  await storage.write(req.params.id, req);
  res.json({ length: await storage.length(req.params.id) });
}));

app.get('/files/:id', (req, res) => storage.read(req.params.id).pipe(res));

app.listen(config.port);
