const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  const done = path.join(FILES, 'done');
  if (!fs.existsSync(done)) {
    fs.mkdirSync(done);
  }
  await fs.promises.writeFile(path.join(FILES, 'done', req.params.name), req.body);
  res.sendStatus(204);
});

app.listen(3000);
