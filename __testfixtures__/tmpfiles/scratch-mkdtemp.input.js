const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/zip', express.text(), async (req, res) => {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'zip-'));
  try {
    await fs.promises.writeFile(path.join(folder, 'a.txt'), req.body);
    await fs.promises.writeFile(path.join(folder, 'b.txt'), req.body);
    res.json(await fs.promises.readdir(folder));
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
});

app.listen(3000);
