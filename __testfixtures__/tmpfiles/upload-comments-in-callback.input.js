const express = require('express');
const fs = require('fs');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: (req, file, cb) => {
    // console.log(file);
    if (!fs.existsSync('uploads')) fs.mkdirSync('uploads'); // the first time
    cb(null, 'uploads'); // relative to server.js
  },
  /* keeps the name */
  filename: (req, file, cb) => cb(null, file.originalname),
});
const app = express();

app.post('/files', multer({ storage }).single('file'), (req, res) => res.json({ id: req.file.filename }));

app.listen(3000);
