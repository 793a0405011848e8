const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const UPLOADS = 'uploads';

const app = express();

app.post('/convert', express.text(), async (req, res) => {
  const file = path.join(os.tmpdir(), randomUUID());
  try {
    await fs.promises.writeFile(file, req.body);
    res.send(await fs.promises.readFile(file));
  } finally {
    await fs.promises.unlink(file);
  }
});

app.put('/uploads/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(UPLOADS, req.params.name), req.body);
  res.sendStatus(204);
}));

app.listen(3000);
