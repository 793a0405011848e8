const path = require('path');
const express = require('express');
const multer = require('multer');
const settings = require('settings');
const { wrap } = require('./state/async-handler');
const { moveObject, objectKey, objectStorage, sendObject } = require('./state/objects');

const app = express();
const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });

app.post('/avatars/:id', upload.single('avatar'), wrap(async (req, res) => {
  await moveObject(req.file.key, objectKey('avatars', `${req.params.id}.png`));
  res.status(201).end();
}));

app.get('/avatars/:id', wrap(async (req, res) => {
  await sendObject(req, res, objectKey('avatars', req.params.id + '.png'));
}));

app.get('/pages/:id', (req, res) => {
  res.sendFile(path.join(__dirname, settings.get('PAGES'), req.params.id + '.html'));
});

app.listen(3000);
