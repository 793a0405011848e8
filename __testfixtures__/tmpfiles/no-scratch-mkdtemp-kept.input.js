const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const folders = [];

const app = express();

app.post('/zip', express.text(), async (req, res) => {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'zip-'));
  await fs.promises.writeFile(path.join(folder, 'a.txt'), req.body);
  folders.push(folder);
  res.sendStatus(202);
});

app.listen(3000);
