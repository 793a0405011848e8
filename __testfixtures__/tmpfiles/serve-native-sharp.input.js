const express = require('express');
const fs = require('fs/promises');
const path = require('path');
const sharp = require('sharp');

const IMAGES = path.join(__dirname, 'images');
const THUMBS = path.join(IMAGES, 'thumbs');

const app = express();

app.put('/images/:name', express.raw({ type: 'image/*' }), async (req, res, next) => {
  try {
    const image = path.join(IMAGES, req.params.name);
    await fs.writeFile(image, req.body);
    await sharp(req.body).resize(64).toFile(path.join(THUMBS, req.params.name));
    const { width, height } = await sharp(image).metadata();
    res.json({ width, height });
  } catch (error) {
    next(error);
  }
});

app.post('/images/:name/gray', (req, res, next) => {
  const image = path.join(IMAGES, req.params.name);
  const gray = path.join(IMAGES, `gray-${req.params.name}`);
  sharp(image)
    .grayscale()
    .toFile(gray, (error, info) => {
      if (error) return next(error);
      res.json({ size: info.size });
    });
});

app.post('/images/:name/small', async (req, res) => {
  const watermark = await sharp('assets/watermark.png').toBuffer();
  const image = sharp(req.body).composite([{ input: watermark }]);
  await image.toFile(path.join(THUMBS, req.params.name));
  res.sendStatus(204);
});

app.get('/thumbs/:name', (req, res) => {
  res.sendFile(path.join(THUMBS, req.params.name));
});

app.listen(3000);
