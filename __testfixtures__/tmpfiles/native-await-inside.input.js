const express = require('express');
const fs = require('fs');
const path = require('path');
const sharp = require('sharp');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/photos/:name', async (req, res, next) => {
  try {
    await sharp(await (await fetch(req.query.url)).arrayBuffer()).toFile(path.join(FILES, req.params.name));
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
