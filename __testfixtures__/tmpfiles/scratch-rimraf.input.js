const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const rimraf = require('rimraf');

const app = express();

app.post('/zip', express.text(), (req, res) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zip-'));
  try {
    fs.writeFileSync(path.join(folder, 'a.txt'), req.body);
    res.send(fs.readFileSync(path.join(folder, 'a.txt')));
  } finally {
    rimraf.sync(folder);
  }
});

app.listen(3000);
