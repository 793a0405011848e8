const express = require('express');
const fs = require('fs');
const path = require('path');
const { promisify } = require('util');
const { execFile, execFileSync, exec } = require('child_process');

const run = promisify(execFile);
const sh = promisify(exec);
const FILES = path.join(__dirname, 'files');

const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  const file = path.join(FILES, req.params.name);
  fs.writeFileSync(file, req.body);
  const sum = execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ')[0];
  res.json({ sum });
});

app.post('/files/:name/thumb', async (req, res, next) => {
  try {
    const file = path.join(FILES, req.params.name);
    const thumb = path.join(FILES, 'thumbs', req.params.name);
    await run('convert', [file, '-resize', `${req.query.width}x`, thumb]);
    res.sendFile(thumb);
  } catch (error) {
    next(error);
  }
});

app.post('/files/:name/zip', async (req, res, next) => {
  const file = path.join(FILES, req.params.name);
  sh(`gzip -kf ${file} "${path.join(FILES, 'log.txt')}"`)
    .then(() => res.sendStatus(204))
    .catch(next);
});

app.listen(3000);
