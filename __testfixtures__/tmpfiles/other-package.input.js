const express = require('express');
const fs = require('fs');
const sharp = require('sharp');

const app = express();

app.post('/pictures/:id', express.raw(), (req, res) => {
  fs.writeFileSync('./pictures/' + req.params.id, req.body);
  res.sendStatus(201);
});

app.get('/pictures/:id/small', async (req, res) => {
  res.type('png').send(await sharp('./pictures/' + req.params.id).resize(100).png().toBuffer());
});

app.listen(3000);
