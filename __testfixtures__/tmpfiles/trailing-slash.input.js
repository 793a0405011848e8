const express = require('express');
const fs = require('fs');

const DIR = './notes/';
const app = express();

app.post('/notes/:id', express.text(), (req, res) => {
  fs.writeFileSync(DIR + req.params.id, req.body);
  fs.writeFileSync(`${DIR}${req.params.id}.bak`, req.body);
  res.sendStatus(204);
});

app.get('/notes/:id', (req, res) => {
  res.send(fs.readFileSync(DIR + '/' + req.params.id, 'utf8'));
});

app.listen(3000);
