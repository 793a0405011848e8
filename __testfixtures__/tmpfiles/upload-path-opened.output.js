const express = require('express');
const multer = require('multer');
const mongoose = require('mongoose');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectExists, objectStorage, sendObject, serveObjects, withCallback } = require('./state/objects');

const Photo = mongoose.model('Photo', new mongoose.Schema({ image: { type: String, required: true } }));
const storage = objectStorage({
  prefix: 'images',
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const upload = multer({ storage });
const app = express();

const removeImage = (filePath) => {
  withCallback(deleteObject(filePath), (error) => console.log(error));
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

app.get('/photos/:id', wrap(async (req, res) => {
  const photo = await Photo.findById(req.params.id);
  await sendObject(req, res, photo.image);
}));

app.delete('/photos/:id', wrap(async (req, res) => {
  const photo = await Photo.findByIdAndDelete(req.params.id);
  if (await objectExists(photo.image)) await deleteObject(photo.image);
  res.json({ removed: photo.image });
}));

app.use('/images', serveObjects('images'));

app.listen(3000);
