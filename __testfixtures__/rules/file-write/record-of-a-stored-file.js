const express = require('express');
const fs = require('fs');
const path = require('path');
const { getById } = require('./database');
const app = express();

app.delete('/files/:id', async (req, res) => {
  const file = await getById(req.params.id);
  await fs.promises.unlink(path.join('./files', file.path)); //~ file-write fs.promises.unlink
  res.end();
});
