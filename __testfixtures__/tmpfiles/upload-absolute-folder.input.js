const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const uploadDir = path.join(__dirname, 'uploads');
if (!fs.existsSync(uploadDir)) {
  fs.mkdirSync(uploadDir, { recursive: true });
}

const storage = multer.diskStorage({
  destination: uploadDir,
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json({ url: `/files/${req.file.filename}` });
});

app.get('/files', async (req, res) => {
  res.json(await fs.promises.readdir(uploadDir));
});

app.listen(3000);
