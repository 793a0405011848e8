const path = require('path');
const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const app = express();
app.use(express.static(__dirname + '/public'));
const upload = multer({ storage: multer.diskStorage({ destination: 'public/images/' }) });

function shrink(files) {
  return Promise.all(
    files.map((file) =>
      sharp(file.path)
        .metadata()
        .then((data) => {
          return sharp(file.path)
            .resize({ width: Math.min(800, data.width) })
            .toFile('public/small/' + path.parse(file.path).base);
        }),
    ),
  );
}

app.post('/images', upload.array('images', 20), async (req, res) => {
  await shrink(req.files);
  res.json(req.files.map((file) => 'small/' + path.parse(file.path).base));
});

app.listen(process.env.PORT);
