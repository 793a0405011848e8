import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import { COVERS, PHOTOS, PUBLIC } from './folders.js';

fs.mkdirSync(PHOTOS, { recursive: true });
fs.mkdirSync(COVERS, { recursive: true });

const app = express();
app.use(express.static(PUBLIC));
app.use('/photos', express.static(PHOTOS, { maxAge: '1d', index: false }));

app.put('/photos/:name', express.raw({ type: 'image/*', limit: '5mb' }), (req, res) => {
  const file = path.join(PHOTOS, req.params.name);
  const isNew = !fs.existsSync(file);
  fs.writeFileSync(file, req.body);
  res.sendStatus(isNew ? 201 : 204);
});

app.post('/photos/:name/cover', async (req, res) => {
  await fs.promises.copyFile(path.join(PHOTOS, req.params.name), path.join(COVERS, 'cover.png'));
  res.redirect('/covers/cover.png');
});

app.get('/list', (req, res) => {
  const photos = fs.readdirSync(PHOTOS).map((name) => {
    const { size } = fs.statSync(path.join(PHOTOS, name));
    return { url: `/photos/${name}`, size };
  });
  res.json(photos);
});

app.delete('/photos/:name', async (req, res) => {
  try {
    await fs.promises.unlink(path.join(PHOTOS, req.params.name));
    res.sendStatus(204);
  } catch (error) {
    res.status(error.code === 'ENOENT' ? 404 : 500).json({ error: error.code });
  }
});

app.listen(process.env.PORT || 3000);
