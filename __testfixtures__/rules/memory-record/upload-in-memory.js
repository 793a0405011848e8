const express = require('express');
const multer = require('multer');

const upload = multer({ storage: multer.memoryStorage() });
const app = express();
app.post('/photos', upload.single('photo'), (req, res) => res.json({ size: req.file.size }));
