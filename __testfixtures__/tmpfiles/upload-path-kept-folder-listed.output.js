const express = require('express');
const fs = require('fs');
const multer = require('multer');
const { objectStorage } = require('./state/objects');
const Photo = require('mongoose').model('Photo');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/photos', upload.single('image'), async (req, res) => {
  res.status(201).json(await Photo.create({ image: req.file.path }));
});

app.get('/folders', (req, res) => {
  res.json(fs.readdirSync(process.env.SHELF));
});

app.listen(3000);
