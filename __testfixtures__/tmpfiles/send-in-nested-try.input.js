const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.get('/files/:name', (req, res, next) => {
  try {
    const file = path.join(FILES, req.params.name);
    if (req.query.save) {
      return res.download(file);
    }
    return res.sendFile(file);
  } catch (error) {
    return next(error);
  }
});

app.listen(3000);
