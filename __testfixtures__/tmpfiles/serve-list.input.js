const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/files', (req, res) => {
  const files = fs.readdirSync(FILES).map((name) => ({ name, size: fs.statSync(path.join(FILES, name)).size }));
  res.json(files);
});

app.listen(3000);
