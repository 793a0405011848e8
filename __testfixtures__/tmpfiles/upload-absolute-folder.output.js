const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { listObjects, objectStorage } = require('./state/objects');

const uploadDir = 'uploads';

const storage = objectStorage({
  prefix: uploadDir,
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ url: `/files/${req.file.filename}` });
});

app.get('/files', wrap(async (req, res) => {
  res.json(await listObjects(uploadDir));
}));

app.listen(3000);
