const express = require('express');
const fs = require('fs');

const app = express();

app.post('/notes/:id', (req, res) => {
  req.pipe(fs.createWriteStream(`notes/${req.params.id}`, { flags: 'a' })).on('finish', () => res.end());
});

app.get('/notes/:id', (req, res) => {
  fs.createReadStream(`notes/${req.params.id}`).pipe(res);
});

app.listen(3000);
