const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
app.use('/shown', express.static('shown'));
app.use('/pictures', express.static('pictures')); //~ file-serve express.static

function keep(stream, target) {
  stream.pipe(fs.createWriteStream(target)); //~ file-write fs.createWriteStream
}

app.post('/pictures/:id', (req, res) => {
  keep(req, path.join(__dirname, 'pictures', `${req.params.id}.jpg`));
  res.end();
});
