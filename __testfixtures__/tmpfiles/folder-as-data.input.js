const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const ALBUMS = path.join(__dirname, 'albums');
fs.mkdirSync(ALBUMS, { recursive: true });

// An album is there as soon as its folder is, with no picture in it.
app.post('/albums/:album', (req, res) => {
  const folder = path.join(ALBUMS, req.params.album);
  if (fs.existsSync(folder)) return res.sendStatus(409);
  fs.mkdirSync(folder);
  res.sendStatus(201);
});

app.get('/albums', (req, res) => res.json(fs.readdirSync(ALBUMS)));

app.put('/albums/:album/:name', express.raw(), (req, res) => {
  const folder = path.join(ALBUMS, req.params.album);
  if (!fs.existsSync(folder)) return res.sendStatus(404);
  fs.writeFileSync(path.join(folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.listen(3000);
