const express = require('express');
const fs = require('fs');
const { pipeline } = require('stream/promises');
const path = require('path');
const app = express();

app.put('/notes/:name', (req, res) => {
  req.pipe(fs.createWriteStream(path.join(__dirname, 'notes', req.params.name)));
  req.on('end', () => res.end('ok'));
});
app.post('/notes/:name/rows', express.json(), (req, res) => {
  const rows = fs.createWriteStream(path.join(__dirname, 'notes', req.params.name + '.csv'));
  rows.on('error', console.error);
  for (const row of req.body) rows.write(row.join(',') + '\n');
  rows.end();
  res.end('ok');
});
app.get('/notes/:name', (req, res) => res.sendFile(path.join(__dirname, 'notes', req.params.name)));
app.listen(3000);

app.put('/letters/:name', async (req, res) => {
  await pipeline(req, fs.createWriteStream(path.join(__dirname, 'letters', req.params.name)));
  res.end('ok');
});
app.post('/letters/:name/rows', express.json(), (req, res) => {
  const rows = fs.createWriteStream(path.join(__dirname, 'letters', req.params.name + '.csv'));
  rows.end(req.body.join('\n'), () => res.end('ok'));
});
app.put('/letters/:name/copy', (req, res) => {
  req
    .pipe(fs.createWriteStream(path.join(__dirname, 'letters', req.params.name + '.copy')))
    .on('finish', () => res.end('ok'));
});
