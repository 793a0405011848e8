const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');

const app = express();
app.post('/notes', (req, res) => {
  fs.writeFileSync(path.join(os.tmpdir(), 'last-note.txt'), req.query.text); //~ tmp-file fs.writeFileSync
  res.end();
});
module.exports = app;
