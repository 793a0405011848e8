const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const app = express();
const upload = multer({ dest: 'uploads/' });

// The pipeline reads the file whenever somebody takes its output.
function pipeline(file) {
  return sharp(file.path).resize(320).webp();
}

app.post('/images', upload.single('image'), (req, res) => {
  pipeline(req.file).pipe(res);
});

app.listen(process.env.PORT);
