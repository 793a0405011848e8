const express = require('express');
const multer = require('multer');
const { folderOf } = require('accounts');

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, folderOf(req.user)),
});
const upload = multer({ storage });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ id: req.file.filename }));

app.listen(3000);
