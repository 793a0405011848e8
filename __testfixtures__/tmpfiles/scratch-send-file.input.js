const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/export', express.text(), (req, res, next) => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.csv`);
  fs.writeFile(file, req.body, (err) => {
    if (err) return next(err);
    res.sendFile(file, () => fs.unlink(file, () => {}));
  });
});

app.listen(3000);
