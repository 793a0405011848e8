const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const storage = multer.diskStorage({
  destination(req, file, cb) {
    cb(null, path.join('uploads', req.params.user));
  },
  filename(req, file, cb) {
    cb(null, file.originalname);
  },
});
const upload = multer({ storage });
const app = express();

app.put('/users/:user/avatar', upload.single('avatar'), (req, res) => {
  res.json({ size: req.file.size });
});

app.get('/users/:user/:name', (req, res) => {
  fs.createReadStream(path.join('uploads', req.params.user, req.params.name)).pipe(res);
});

app.listen(3000);
