const express = require('express');
const fs = require('fs/promises');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const DATA = path.join(__dirname, 'data');
const app = express();

app.put('/data/:id', express.raw(), async (req, res) => {
  const part = path.join(os.tmpdir(), `part-${randomUUID()}`);
  await fs.writeFile(part, req.body);
  await fs.rename(part, path.join(DATA, req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
