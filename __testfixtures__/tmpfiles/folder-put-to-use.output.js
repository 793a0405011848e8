const express = require('express');
const { wrap } = require('./state/async-handler');
const { listObjects, objectExists, objectKey, putObject } = require('./state/objects');

const app = express();
const ALBUMS = 'albums';

async function save(file, content) {
  await putObject(file, content);
}

app.put('/albums/:album/:name', express.raw(), wrap(async (req, res) => {
  const folder = objectKey(ALBUMS, req.params.album);
  await save(objectKey(folder, req.params.name), req.body);
  res.sendStatus(204);
}));

app.post('/albums/:album/cover', express.raw(), wrap(async (req, res) => {
  await save(objectKey(ALBUMS, req.params.album, 'cover.png'), req.body);
  res.sendStatus(204);
}));

app.get('/albums', wrap(async (req, res) => {
  const albums = await listObjects(ALBUMS);
  res.json(await Promise.all(albums.map(async (name) => ({ name, pictures: await listObjects(objectKey(ALBUMS, name)) }))));
}));

app.get('/albums/:album', wrap(async (req, res) => {
  const folder = objectKey(ALBUMS, req.params.album);
  if (!(await objectExists(folder))) return res.sendStatus(404);
  res.json(await listObjects(folder));
}));

app.listen(3000);
