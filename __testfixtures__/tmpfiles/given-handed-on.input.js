const express = require('express');
const fs = require('fs');
const path = require('path');

class Files {
  constructor(options) {
    this.folder = options.folder || './files';
  }

  put(name, content) {
    return fs.promises.writeFile(path.join(this.folder, name), content);
  }
}

const app = express();
const files = new Files({ folder: process.env.FILES });
require('nightly-backup').backUp(files.folder);

app.put('/files/:name', express.raw(), async (req, res) => {
  await files.put(req.params.name, req.body);
  res.sendStatus(201);
});

app.listen(3000);
