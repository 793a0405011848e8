const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const ALBUMS = path.join(__dirname, 'albums');

function save(file, content) {
  fs.writeFileSync(file, content);
}

app.put('/albums/:album/:name', express.raw(), (req, res) => {
  const folder = path.join(ALBUMS, req.params.album);
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { recursive: true });
  save(path.join(folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.post('/albums/:album/cover', express.raw(), (req, res) => {
  fs.mkdirSync(path.join(ALBUMS, req.params.album), { recursive: true });
  save(path.join(ALBUMS, req.params.album, 'cover.png'), req.body);
  res.sendStatus(204);
});

app.get('/albums', (req, res) => {
  const albums = fs.readdirSync(ALBUMS);
  res.json(albums.map((name) => ({ name, pictures: fs.readdirSync(path.join(ALBUMS, name)) })));
});

app.get('/albums/:album', (req, res) => {
  const folder = path.join(ALBUMS, req.params.album);
  if (!fs.existsSync(folder)) return res.sendStatus(404);
  res.json(fs.readdirSync(folder));
});

app.listen(3000);
