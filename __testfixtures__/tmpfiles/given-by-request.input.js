const express = require('express');
const fs = require('fs');
const path = require('path');

class Files {
  constructor(options) {
    this.folder = options.folder || './files';
  }

  put(name, content, where) {
    return fs.promises.writeFile(path.join(where.body.folder || this.folder, name), content);
  }
}

const app = express();
const files = new Files({ folder: process.env.FILES });

app.put('/files/:name', express.raw(), async (req, res) => {
  await files.put(req.params.name, req.body, req);
  res.sendStatus(201);
});

app.listen(3000);
