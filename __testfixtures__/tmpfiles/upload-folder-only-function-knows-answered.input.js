const path = require('path');
const express = require('express');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: (req, file, cb) => {
    const data = path.join(__dirname, 'data');
    cb(null, path.join(data, 'uploads'));
  },
  filename: (req, file, cb) => cb(null, `${Date.now()}${path.extname(file.originalname)}`),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ folder: req.file.destination, name: req.file.filename });
});

app.listen(3000);
