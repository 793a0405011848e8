const express = require('express');
const fs = require('fs');
const { promisify } = require('util');

const save = promisify(fs.writeFile);
const app = express();
app.post('/pages', async (req, res) => {
  await save('pages/index.html', req.query.html); //~ file-write save
  res.end();
});
module.exports = app;
