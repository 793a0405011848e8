const express = require('express');
const fs = require('fs');
const path = require('path');

const config = { port: 3000, folders: { uploads: path.join(__dirname, 'uploads') } };
const { uploads } = config.folders;
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(config.folders.uploads, req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await fs.promises.readFile(path.join(uploads, req.params.id), 'utf8'));
});

app.listen(config.port);
