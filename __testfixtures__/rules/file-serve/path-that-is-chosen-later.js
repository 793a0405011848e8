const fs = require('fs');
const express = require('express');

const app = express();
app.use('/pictures', express.static('pictures')); //~ file-serve express.static
app.post('/pictures/:id', express.raw(), (req, res) => {
  const name = `./pictures/${req.params.id}`;
  let path = '';
  if (req.is('image/png')) path = `${name}.png`;
  else path = `${name}.jpg`;
  fs.writeFile(path, req.body, () => res.end()); //~ file-write fs.writeFile
});
