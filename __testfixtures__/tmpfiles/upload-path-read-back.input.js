const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');
const Photo = require('mongoose').model('Photo');

const upload = multer({ dest: 'uploads' });
const app = express();

app.post('/photos', upload.single('image'), async (req, res) => {
  res.status(201).json(await Photo.create({ image: req.file.path }));
});

app.delete('/photos/:id', async (req, res) => {
  const photo = await Photo.findByIdAndDelete(req.params.id);
  fs.unlink(path.join(__dirname, photo.get('image')), () => res.sendStatus(204));
});

app.listen(3000);
