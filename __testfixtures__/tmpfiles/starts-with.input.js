const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.resolve(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  const file = path.resolve(FILES, req.params.name);
  if (!file.startsWith(FILES + path.sep)) return res.sendStatus(403);
  await fs.promises.writeFile(file, req.body);
  res.sendStatus(204);
});

app.get('/files/:name', async (req, res) => {
  if (!path.resolve(FILES, req.params.name).startsWith(FILES)) return res.sendStatus(403);
  res.send(await fs.promises.readFile(path.resolve(FILES, req.params.name)));
});

app.listen(3000);
