const express = require('express');
const fs = require('fs');
const path = require('path');

const keep = (row) => require('./rows').add(row);

class Files {
  constructor(options) {
    this.folder = options.folder || './files';
  }

  put(name, content) {
    const file = path.join(this.folder, name);
    const row = { name, source: file };
    keep(row);
    return fs.promises.writeFile(file, content);
  }
}

const app = express();
const files = new Files({ folder: process.env.FILES });

app.get('/files/:name', async (req, res) => {
  const row = await require('./rows').find(req.params.name);
  res.send(await fs.promises.readFile(row.source));
});

app.put('/files/:name', express.raw(), async (req, res) => {
  await files.put(req.params.name, req.body);
  res.sendStatus(201);
});

app.listen(3000);
