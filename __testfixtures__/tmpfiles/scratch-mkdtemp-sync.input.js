const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/zip', express.text(), (req, res) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zip-'));
  const file = path.join(folder, 'a.txt');
  try {
    fs.writeFileSync(file, req.body);
    res.send(fs.readFileSync(file));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

app.listen(3000);
