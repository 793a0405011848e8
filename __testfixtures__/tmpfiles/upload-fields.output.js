const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectStat, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const app = express();

app.post('/profiles', upload.fields([{ name: 'avatar', maxCount: 1 }, { name: 'gallery' }]), wrap(async (req, res) => {
  const avatar = await getObject(req.files.avatar[0].key);
  const gallery = req.files['gallery'] || [];
  const sizes = await Promise.all(gallery.map(async (image) => (await objectStat(image.key)).size));
  await Promise.all(gallery.map(({ key: path }) => deleteObject(path)));
  res.json({ avatar: avatar.length, sizes });
}));

app.listen(3000);
