const fs = require('fs');
const path = require('path');
const express = require('express');
const multer = require('multer');
const settings = require('settings');

const app = express();
const upload = multer({ dest: 'uploads/' });

app.post('/avatars/:id', upload.single('avatar'), (req, res) => {
  fs.renameSync(req.file.path, 'avatars/' + req.params.id + '.png');
  res.status(201).end();
});

app.get('/avatars/:id', (req, res) => {
  res.sendFile(path.join(__dirname, settings.get('AVATARS'), req.params.id + '.png'));
});

app.listen(3000);
