const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
app.put('/letters/:id', (req, res) => {
  fs.writeFileSync(path.join(__dirname, 'letters', req.params.id), req.query.text); //~ file-write fs.writeFileSync
  res.end();
});
app.get('/letters/:id', (req, res) => {
  res.sendFile(path.join(__dirname, 'letters', req.params.id)); //~ file-serve res.sendFile
});
module.exports = app;
