const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/convert', express.text(), (req, res, next) => {
  const file = path.join(os.tmpdir(), randomUUID());
  fs.writeFile(file, req.body, (err) => {
    if (err) return next(err);
    fs.readFile(file, (failure, content) => {
      fs.unlink(file, () => {});
      if (failure) return next(failure);
      res.send(content);
    });
  });
});

app.listen(3000);
