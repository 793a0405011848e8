const express = require('express');
const { wrap } = require('./state/async-handler');
const { binary, sharedMap } = require('./state/stores');
const app = express();
app.use(express.raw());
const thumbnails = sharedMap('thumbnails', { codec: binary });

app.put('/thumbnails/:id', wrap(async (req, res) => {
  await thumbnails.set(req.params.id, Buffer.from(req.body.data, 'base64'));
  res.end();
}));

app.get('/thumbnails/:id', wrap(async (req, res) => res.type('png').send(await thumbnails.get(req.params.id))));

app.listen(3000);
