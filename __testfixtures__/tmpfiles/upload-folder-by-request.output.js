const express = require('express');
const multer = require('multer');
const { objectKey, objectReadStream, objectStorage } = require('./state/objects');

const storage = objectStorage({
  prefix(req, file, cb) {
    cb(null, objectKey('uploads', req.params.user));
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
  objectReadStream(objectKey('uploads', req.params.user, req.params.name)).pipe(res);
});

app.listen(3000);
