const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const UPLOADS = path.join(__dirname, 'uploads');

const app = express();

app.put('/uploads/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(UPLOADS, req.params.name), req.body);
  res.sendStatus(204);
});

app.post('/convert', express.text(), async (req, res) => {
  const file = path.join(UPLOADS, `scratch-${randomUUID()}`);
  try {
    await fs.promises.writeFile(file, req.body);
    res.send(await fs.promises.readFile(file));
  } finally {
    await fs.promises.unlink(file);
  }
});

app.listen(3000);
