const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/convert', express.text(), async (req, res) => {
  const file = path.join(os.tmpdir(), randomUUID());
  await fs.promises.writeFile(file, req.body);
  try {
    const text = await fs.promises.readFile(file, 'utf8');
    if (!text) return res.sendStatus(400);
    if (text.length > 1000) return res.sendStatus(413);
    res.send(text);
  } finally {
    await fs.promises.rm(file, { force: true });
  }
});

app.listen(3000);
