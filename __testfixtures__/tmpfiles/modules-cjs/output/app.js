const express = require('express');
const storage = require('./storage');
const { port } = require('./config');
const { wrap } = require('./state/async-handler');

const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await storage.save(req.params.name, req.body);
  res.sendStatus(204);
}));

app.get('/files/:name', async (req, res) => {
  res.send(await storage.load(req.params.name));
});

app.delete('/files/:name', async (req, res) => {
  await storage.remove(req.params.name);
  res.sendStatus(204);
});

app.listen(port);
