const express = require('express');
const multer = require('multer');

const storage = multer.diskStorage({ //~ upload-disk storage
  destination: (req, file, done) => done(null, 'public/uploads'),
});
const app = express();
app.post('/photos', multer({ storage }).single('photo'), (req, res) => res.end());
app.use(express.static('public')); //~ file-serve express.static
module.exports = app;
