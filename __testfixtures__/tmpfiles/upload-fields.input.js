const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();

app.post('/profiles', upload.fields([{ name: 'avatar', maxCount: 1 }, { name: 'gallery' }]), async (req, res) => {
  const avatar = await fs.promises.readFile(req.files.avatar[0].path);
  const gallery = req.files['gallery'] || [];
  const sizes = await Promise.all(gallery.map(async (image) => (await fs.promises.stat(image.path)).size));
  await Promise.all(gallery.map(({ path }) => fs.promises.unlink(path)));
  res.json({ avatar: avatar.length, sizes });
});

app.listen(3000);
