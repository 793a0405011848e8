const express = require('express');
const fs = require('fs');
const os = require('os');

const app = express();
app.get('/free', (req, res) => {
  res.json(fs.statfsSync(os.tmpdir()));
});
module.exports = app;
