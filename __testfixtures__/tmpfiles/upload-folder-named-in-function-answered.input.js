const fs = require('fs');
const path = require('path');
const express = require('express');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: (req, file, cb) => {
    const folder = path.join(__dirname, 'uploads');
    fs.mkdirSync(folder, { recursive: true });
    cb(null, folder);
  },
  filename: (req, file, cb) => cb(null, `${Date.now()}${path.extname(file.originalname)}`),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ folder: req.file.destination, name: req.file.filename });
});

app.listen(3000);
