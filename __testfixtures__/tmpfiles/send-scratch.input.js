const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.get('/export', (req, res, next) => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.csv`);
  fs.writeFile(file, 'a,b\n1,2\n', (error) => {
    if (error) return next(error);
    res.download(file, 'export.csv', (problem) => {
      fs.unlink(file, () => {});
      if (problem) next(problem);
    });
  });
});

app.listen(3000);
