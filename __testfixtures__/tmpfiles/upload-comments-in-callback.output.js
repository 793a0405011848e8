const express = require('express');
const multer = require('multer');
const { objectStorage } = require('./state/objects');

const storage = objectStorage({
  // console.log(file);
  // the first time
  // relative to server.js
  prefix: 'uploads',
  /* keeps the name */
  filename: (req, file, cb) => cb(null, file.originalname),
});
const app = express();

app.post('/files', multer({ storage }).single('file'), (req, res) => res.json({ id: req.file.filename }));

app.listen(3000);
