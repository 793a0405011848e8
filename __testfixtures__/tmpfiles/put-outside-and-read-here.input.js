const fs = require('fs');
const express = require('express');

const app = express();
app.use(express.text());

app.put('/notes/:id', (req, res) => {
  fs.writeFileSync(`/data/notes/${req.params.id}.txt`, req.body);
  res.status(204).end();
});

app.get('/notes/:id', (req, res) => {
  res.type('text').send(fs.readFileSync(`/data/notes/${req.params.id}.txt`));
});

app.listen(3000);
