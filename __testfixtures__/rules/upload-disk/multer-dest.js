const express = require('express');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' }); //~ upload-disk upload
const app = express();
app.post('/photos', upload.single('photo'), (req, res) => res.end());
module.exports = app;
