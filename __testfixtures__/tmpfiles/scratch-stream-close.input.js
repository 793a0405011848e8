const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/echo', (req, res, next) => {
  const file = path.join(os.tmpdir(), randomUUID());
  req.pipe(fs.createWriteStream(file)).on('error', next).on('finish', () => {
    const out = fs.createReadStream(file);
    out.on('close', () => fs.unlink(file, () => {}));
    out.pipe(res);
  });
});

app.listen(3000);
