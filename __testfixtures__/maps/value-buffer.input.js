const express = require('express');
const app = express();
app.use(express.raw());
const thumbnails = new Map();

app.put('/thumbnails/:id', (req, res) => {
  thumbnails.set(req.params.id, Buffer.from(req.body.data, 'base64'));
  res.end();
});

app.get('/thumbnails/:id', (req, res) => res.type('png').send(thumbnails.get(req.params.id)));

app.listen(3000);
