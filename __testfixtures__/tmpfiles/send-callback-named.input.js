const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

function done(error) {
  if (error) console.error(error.message);
}

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(FILES, req.params.name), done);
});

app.get('/saved/:name', (req, res) => {
  res.download(path.join(FILES, req.params.name), 'saved.txt', { maxAge: 0 }, done);
});

app.listen(3000);
