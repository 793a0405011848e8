const express = require('express');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/files', upload.array('files'), (req, res) => {
  res.json(req.files);
});

app.listen(3000);
