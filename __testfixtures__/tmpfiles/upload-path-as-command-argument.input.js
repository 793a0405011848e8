const express = require('express');
const multer = require('multer');
const { execFile } = require('child_process');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/scans', upload.single('scan'), (req, res) => {
  execFile('clamscan', ['--quiet', req.file.path], (err) => res.sendStatus(err ? 422 : 204));
});

app.listen(3000);
