const express = require('express');
const sharp = require('sharp');

const app = express();
app.post('/thumbnails', async (req, res) => {
  await sharp(req.query.source).resize(100).toFile('public/thumbnail.png'); //~ file-write toFile
  res.end();
});
module.exports = app;
