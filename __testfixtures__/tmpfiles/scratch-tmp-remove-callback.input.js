const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const tmp = require('tmp');

const app = express();

app.post('/convert', express.text(), (req, res) => {
  const file = tmp.fileSync();
  try {
    fs.writeFileSync(file.name, req.body);
    res.send(fs.readFileSync(file.name));
  } finally {
    file.removeCallback();
  }
});

app.listen(3000);
