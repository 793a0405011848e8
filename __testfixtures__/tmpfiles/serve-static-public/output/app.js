const express = require('express');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const PUBLIC = 'public';
const AVATARS = objectKey(PUBLIC, 'avatars');

const app = express();
app.use(express.static(path.join(__dirname, 'public'), { maxAge: '1d' }), serveObjects('public', { maxAge: '1d' }));

app.put('/avatars/:name', express.raw({ type: 'image/*' }), wrap(async (req, res) => {
  await putObject(objectKey(AVATARS, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/about', (req, res) => {
  res.sendFile(path.join(path.join(__dirname, 'public'), 'index.html'));
});

app.listen(3000);
