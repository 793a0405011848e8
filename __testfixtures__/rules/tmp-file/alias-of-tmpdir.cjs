const { tmpdir: temporary } = require('node:os');
const express = require('express');
const { promises: files } = require('fs');

const app = express();
app.put('/avatar', async (req, res) => {
  await files.writeFile(`${temporary()}/avatar.png`, req.query.data); //~ tmp-file files.writeFile
  res.end();
});
module.exports = app;
