const express = require('express');
const fs = require('fs');
const path = require('path');
const { randomUUID } = require('crypto');
const app = express();

app.post('/files', (req, res) => {
  const target = path.join('uploads', randomUUID());
  const abort = (error) => {
    if (fs.existsSync(target)) fs.unlinkSync(target);
    res.status(400).json({ error: error.message });
  };
  if (!req.headers['content-type']) return abort(Error('no type'));
  const writer = fs.createWriteStream(target); //~ file-write fs.createWriteStream
  writer.on('error', abort);
  writer.on('finish', () => res.json({ target }));
  req.pipe(writer);
});
