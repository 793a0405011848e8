const express = require('express');
const fs = require('fs');
const fileUpload = require('express-fileupload');
const path = require('path');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1024 * 1024 }, abortOnLimit: true }));

app.post('/files', (req, res) => {
  const { document } = req.files;
  const target = path.join(__dirname, 'uploads', document.name);
  document.mv(target, (err) => {
    if (err) return res.status(500).send(err.message);
    res.json({ name: document.name });
  });
});

app.post('/photos', async (req, res) => {
  await req.files.photo.mv(`./uploads/${req.files.photo.md5}.jpg`);
  res.sendStatus(201);
});

app.get('/files/:name', async (req, res) => {
  res.send(await fs.promises.readFile(path.join(__dirname, 'uploads', req.params.name)));
});

app.listen(3000);
