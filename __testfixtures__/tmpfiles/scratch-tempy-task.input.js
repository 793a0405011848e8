const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const tempy = require('tempy');

const app = express();

app.post('/convert', express.text(), async (req, res) => {
  await tempy.file.task(async (file) => {
    await fs.promises.writeFile(file, req.body);
    res.send(await fs.promises.readFile(file));
  });
});

app.listen(3000);
