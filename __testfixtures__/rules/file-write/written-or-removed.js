const express = require('express');
const fs = require('fs/promises');
const path = require('path');
const app = express();

app.put('/environment', async (req, res) => {
  if (req.body.text) {
    await fs.writeFile(path.join('stacks', 'global.env'), req.body.text); //~ file-write fs.writeFile
  } else {
    await fs.rm(path.join('stacks', 'global.env'), { force: true }); //~ file-write fs.rm
  }
  res.end();
});
