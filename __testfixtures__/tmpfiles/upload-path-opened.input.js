const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');
const mongoose = require('mongoose');

const Photo = mongoose.model('Photo', new mongoose.Schema({ image: { type: String, required: true } }));
const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, 'images'),
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const upload = multer({ storage });
const app = express();

const removeImage = (filePath) => {
  fs.unlink(filePath, (error) => console.log(error));
};

app.post('/photos', upload.single('image'), async (req, res) => {
  if (!req.file) return res.sendStatus(422);
  const image = req.file.path.replace(/\\/g, '/');
  res.status(201).json(await Photo.create({ image }));
});

app.put('/photos/:id', upload.single('image'), async (req, res) => {
  const photo = await Photo.findById(req.params.id);
  if (req.file) {
    removeImage(photo.image);
    photo.image = req.file.path;
  }
  res.json(await photo.save());
});

app.get('/photos/:id', async (req, res) => {
  const photo = await Photo.findById(req.params.id);
  res.sendFile(path.join(__dirname, photo.image));
});

app.delete('/photos/:id', async (req, res) => {
  const photo = await Photo.findByIdAndDelete(req.params.id);
  if (fs.existsSync(photo.image)) fs.unlinkSync('./' + photo.image);
  res.json({ removed: photo.image });
});

app.use('/images', express.static(path.join(__dirname, 'images')));

app.listen(3000);
