const express = require('express');
const multer = require('multer');
const { virusScan } = require('scanner');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  await virusScan(req.file);
  res.sendStatus(204);
});

app.listen(3000);
