const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const { withFile } = require('tmp-promise');

const app = express();

app.post('/convert', express.text(), async (req, res) => {
  await withFile(async ({ path: file }) => {
    await fs.promises.writeFile(file, req.body);
    res.send(await fs.promises.readFile(file));
  });
});

app.listen(3000);
