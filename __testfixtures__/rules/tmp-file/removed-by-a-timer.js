const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();
app.post('/exports', (req, res) => {
  const file = path.join(os.tmpdir(), randomUUID());
  fs.writeFileSync(file, req.query.text); //~ tmp-file fs.writeFileSync
  setTimeout(() => fs.unlinkSync(file), 3600000); //~ timer-job setTimeout
  res.json({ file });
});
module.exports = app;
