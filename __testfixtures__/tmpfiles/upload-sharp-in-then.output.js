const path = require('path');
const express = require('express');
const multer = require('multer');
const sharp = require('sharp');
const { objectKey, objectStorage, serveObjects, withLocalFile, withLocalFiles } = require('./state/objects');

const app = express();
app.use(express.static(__dirname + '/public'), serveObjects('public'));
const upload = multer({ storage: objectStorage({ prefix: 'public/images' }) });

function shrink(files) {
  return Promise.all(
    files.map((file) =>
      withLocalFile(file.key, (localFile) => sharp(localFile)
        .metadata())
        .then((data) => {
          return withLocalFiles([file.key, objectKey('public/small', path.parse(file.path).base)], (localFile, localFile2) => sharp(localFile)
            .resize({ width: Math.min(800, data.width) })
            .toFile(localFile2));
        }),
    ),
  );
}

app.post('/images', upload.array('images', 20), async (req, res) => {
  await shrink(req.files);
  res.json(req.files.map((file) => 'small/' + path.parse(file.path).base));
});

app.listen(process.env.PORT);
