const express = require('express');
const fs = require('fs');
const sharp = require('sharp');

const app = express();

async function shrink(from, to) {
  await sharp(from).resize(200).toFile(to); //~ file-write toFile
}

app.post('/pictures/:id/small', async (req, res) => {
  await shrink(`pictures/${req.params.id}`, `small/${req.params.id}`);
  res.sendStatus(201);
});

app.get('/pictures/:id/preview', async (req, res) => {
  const preview = `previews/${req.params.id}`;
  try {
    await shrink(`pictures/${req.params.id}`, preview);
    res.send(fs.readFileSync(preview).toString('base64'));
  } finally {
    fs.unlinkSync(preview);
  }
});

app.delete('/pictures/:id/small', (req, res) => {
  const small = `small/${req.params.id}`;
  console.log('removing', small);
  fs.unlinkSync(small); //~ file-write fs.unlinkSync
  res.sendStatus(204);
});
