const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  res.send(await fs.promises.readFile(path.join(__dirname, 'backup', req.file.path)));
});

app.listen(3000);
