const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(FILES, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/files/:name/info', async (req, res) => {
  const stats = await fs.promises.stat(path.join(FILES, req.params.name));
  res.json({ inode: stats.ino, size: stats.size });
});

app.listen(3000);
