const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:folder/:name', express.raw(), (req, res) => {
  fs.mkdirSync(path.join(FILES, req.params.folder), { recursive: true });
  fs.writeFileSync(path.join(FILES, req.params.folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/files', async (req, res) => {
  res.json(await fs.promises.readdir(FILES, { recursive: true }));
});

app.listen(3000);
