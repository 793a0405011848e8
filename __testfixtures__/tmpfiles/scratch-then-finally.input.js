const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/convert', express.text(), (req, res, next) => {
  const file = path.join(os.tmpdir(), randomUUID());
  fs.promises
    .writeFile(file, req.body)
    .then(() => fs.promises.readFile(file))
    .then((content) => res.send(content))
    .catch(next)
    .finally(() => fs.promises.rm(file, { force: true }));
});

app.listen(3000);
