const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(FILES, req.params.name), req.body);
  res.sendStatus(204);
});

app.delete('/files', async (req, res) => {
  const names = await fs.promises.readdir(FILES);
  await Promise.all(names.map((name) => fs.promises.unlink(path.join(FILES, name))));
  res.json({ removed: names.length });
});

app.listen(3000);
