const express = require('express');
const fs = require('fs/promises');
const path = require('path');
const appRoot = require('app-root-path');
const rootDir = require('./util/path');

const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  await fs.writeFile(path.join(rootDir, 'data', 'notes', req.params.id), req.body);
  res.sendStatus(204);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await fs.readFile(`${appRoot}/data/notes/${req.params.id}`, 'utf8'));
});

app.get('/notes', async (req, res) => {
  res.json(await fs.readdir(appRoot.resolve('/data/notes')));
});

app.delete('/notes/:id', async (req, res) => {
  await fs.unlink(path.join(path.resolve(), 'data/notes', req.params.id));
  res.sendStatus(204);
});

app.listen(8080);
