const express = require('express');
const multer = require('multer');
const mongoose = require('mongoose');

const Photo = mongoose.model('Photo', new mongoose.Schema({ title: String, image: String }));
const upload = multer({ dest: './uploads' });
const app = express();

app.post('/photos', upload.single('image'), async (req, res) => {
  const photo = await Photo.create({ title: req.body.title, image: req.file.path });
  photo.image = req.file.path.replace(/\\/g, '/');
  await photo.save();
  res.status(201).json(photo);
});

app.listen(3000);
