const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

async function withScratch(content, work) {
  const file = path.join(os.tmpdir(), randomUUID());
  try {
    await fs.promises.writeFile(file, content);
    return await work(file);
  } finally {
    await fs.promises.rm(file, { force: true });
  }
}

app.post('/convert', express.text(), async (req, res) => {
  res.send(await withScratch(req.body, (file) => fs.promises.readFile(file)));
});

app.listen(3000);
