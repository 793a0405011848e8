const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw(), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/files', (req, res) => {
  const entries = fs.readdirSync(FILES, { withFileTypes: true });
  res.json(entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name)));
});

app.listen(3000);
