const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/convert', express.text(), (req, res) => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.txt`);
  try {
    fs.writeFileSync(file, req.body);
    res.send(fs.readFileSync(file, 'utf8').toUpperCase());
  } finally {
    fs.rmSync(file, { force: true });
  }
});

app.listen(3000);
