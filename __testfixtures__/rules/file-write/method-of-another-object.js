const express = require('express');
const { fs } = require('memfs');

const app = express();
app.post('/notes', (req, res) => {
  fs.writeFileSync('/note.txt', req.query.text);
  res.writeFile?.('x');
  res.end();
});
module.exports = app;
