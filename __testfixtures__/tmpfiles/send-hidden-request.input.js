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
  const names = ['a', 'b'];
  const found = names.find((req) => req === 'a');
  [1].forEach((req) => console.log(req, found));
  res.sendFile(path.join(FILES, found));
});

app.listen(3000);
