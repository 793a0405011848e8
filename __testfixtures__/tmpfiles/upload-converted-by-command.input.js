const express = require('express');
const multer = require('multer');
const { exec } = require('child_process');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/videos', upload.single('video'), (req, res) => {
  exec(`ffmpeg -i ${req.file.path} out.mp4`, (err) => res.sendStatus(err ? 500 : 204));
});

app.listen(3000);
