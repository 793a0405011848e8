const express = require('express');
const fs = require('fs');
const path = require('path');
const { Readable } = require('stream');
const { pipeline } = require('stream/promises');

const FILES = path.join(__dirname, 'files');
fs.mkdirSync(FILES, { recursive: true });

const MB = 1024 * 1024;
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5).unref();

function* zeros(count) {
  const chunk = Buffer.alloc(65536);
  for (let i = 0; i < (count * MB) / chunk.length; i++) yield chunk;
}

const app = express();

app.get('/make/:name', async (req, res, next) => {
  const file = path.join(FILES, req.params.name);
  try {
    await pipeline(Readable.from(zeros(Number(req.query.mb))), fs.createWriteStream(file));
    const { size } = await fs.promises.stat(file);
    res.send(String(size));
  } catch (error) {
    next(error);
  }
});

app.get('/files/:name', (req, res) => {
  res.download(path.join(FILES, req.params.name));
});

app.get('/memory', (req, res) => {
  peak = 0;
  res.send(String(process.memoryUsage.rss()));
});

app.get('/peak', (req, res) => {
  res.send(String(Math.max(peak, process.memoryUsage.rss())));
});

app.listen(process.env.PORT || 3000);
