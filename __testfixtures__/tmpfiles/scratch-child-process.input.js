const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const { execFile } = require('child_process');
const { promisify } = require('util');
const run = promisify(execFile);

const app = express();

app.post('/lint', express.text(), async (req, res) => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.js`);
  try {
    await fs.promises.writeFile(file, req.body);
    const { stdout } = await run('node', ['--check', file]);
    res.send(stdout);
  } finally {
    await fs.promises.rm(file, { force: true });
  }
});

app.listen(3000);
