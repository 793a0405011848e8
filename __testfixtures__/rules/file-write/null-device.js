const express = require('express');
const fs = require('fs');

const app = express();
app.post('/sink', (req, res) => {
  req.pipe(fs.createWriteStream('/dev/null'));
  res.end();
});
module.exports = app;
