const express = require('express');
const fs = require('fs');
const path = require('path');
const config = require('./config');

const app = express();

function save(kind, name, content) {
  return fs.promises.writeFile(path.join(kind.dir, name), content);
}

app.put('/images/:name', express.raw(), async (req, res) => {
  await save(config.images, req.params.name, req.body);
  res.sendStatus(201);
});
app.put('/papers/:name', express.raw(), async (req, res) => {
  await save(config.papers, req.params.name, req.body);
  res.sendStatus(201);
});

app.listen(3000);
