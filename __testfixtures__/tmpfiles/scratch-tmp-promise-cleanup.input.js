const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const tmp = require('tmp-promise');

const app = express();

app.post('/convert', express.text(), async (req, res) => {
  const { path: folder, cleanup } = await tmp.dir({ unsafeCleanup: true });
  try {
    await fs.promises.writeFile(path.join(folder, 'in.txt'), req.body);
    res.send(await fs.promises.readFile(path.join(folder, 'in.txt')));
  } finally {
    await cleanup();
  }
});

app.listen(3000);
