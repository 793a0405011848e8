const express = require('express');
const sharp = require('sharp');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject, sendObject, withCallback, withLocalFile, withLocalFiles } = require('./state/objects');

const IMAGES = 'images';
const THUMBS = objectKey(IMAGES, 'thumbs');

const app = express();

app.put('/images/:name', express.raw({ type: 'image/*' }), async (req, res, next) => {
  try {
    const image = objectKey(IMAGES, req.params.name);
    await putObject(image, req.body);
    await fromLocalFile(objectKey(THUMBS, req.params.name), (localFile) => sharp(req.body).resize(64).toFile(localFile));
    const { width, height } = await withLocalFile(image, (localImage) => sharp(localImage).metadata());
    res.json({ width, height });
  } catch (error) {
    next(error);
  }
});

app.post('/images/:name/gray', (req, res, next) => {
  const image = objectKey(IMAGES, req.params.name);
  const gray = objectKey(IMAGES, `gray-${req.params.name}`);
  withCallback(withLocalFiles([image, gray], (localImage, localGray) => sharp(localImage)
    .grayscale()
    .toFile(localGray)), (error, info) => {
      if (error) return next(error);
      res.json({ size: info.size });
    });
});

app.post('/images/:name/small', async (req, res) => {
  const watermark = await sharp('assets/watermark.png').toBuffer();
  const image = sharp(req.body).composite([{ input: watermark }]);
  await fromLocalFile(objectKey(THUMBS, req.params.name), (localFile) => image.toFile(localFile));
  res.sendStatus(204);
});

app.get('/thumbs/:name', wrap(async (req, res) => {
  await sendObject(req, res, objectKey(THUMBS, req.params.name));
}));

app.listen(3000);
