const express = require('express');
const fileUpload = require('express-fileupload');
const fs = require('fs');
const path = require('path');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1000 }, abortOnLimit: true, responseOnLimit: 'too big' }));

const AVATARS = path.join(__dirname, 'public', 'avatars');
fs.mkdirSync(AVATARS, { recursive: true });

const pathOf = (user) => path.join(AVATARS, `${user}.png`);

app.put('/users/:user/avatar', (req, res) => {
  if (!req.files || !req.files.avatar) return res.status(400).json({ error: 'no avatar' });
  const { avatar } = req.files;
  avatar.mv(pathOf(req.params.user), (err) => {
    if (err) return res.status(500).json({ error: 'not stored' });
    res.status(201).json({ name: avatar.name, size: avatar.size, md5: avatar.md5 });
  });
});

app.post('/avatars', async (req, res, next) => {
  try {
    const files = [].concat(req.files.avatar);
    for (const file of files) await file.mv(path.join(AVATARS, file.name));
    res.status(201).json(files.map((file) => file.name));
  } catch (err) {
    next(err);
  }
});

app.get('/users/:user/avatar', (req, res) => {
  fs.readFile(pathOf(req.params.user), (err, data) => {
    if (err) return res.status(404).json({ error: 'none' });
    res.type('png').send(data);
  });
});

app.get('/avatars', async (req, res) => res.json((await fs.promises.readdir(AVATARS)).sort()));

app.delete('/users/:user/avatar', async (req, res) => {
  if (!fs.existsSync(pathOf(req.params.user))) return res.sendStatus(404);
  await fs.promises.unlink(pathOf(req.params.user));
  res.sendStatus(204);
});

app.use((err, req, res, next) => res.status(err.status || 500).json({ error: 'failed' }));

app.listen(process.env.PORT || 3000);
