const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/convert', express.text(), async (req, res, next) => {
  const file = path.join(os.tmpdir(), randomUUID());
  try {
    await fs.promises.writeFile(file, req.body);
    res.send(await fs.promises.readFile(file));
  } catch (error) {
    next(error);
  } finally {
    await fs.promises.unlink(file);
  }
});

app.listen(3000);
