const fs = require('fs');
const express = require('express');

const app = express();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function keep(name, text) {
  if (!name) throw new Error('no name');
  await sleep(5);
  fs.writeFileSync(`notes/${name}`, text);
}

app.post('/notes/:name', express.text(), (req, res) => {
  keep(req.params.name, req.body);
  res.sendStatus(202);
});

app.get('/notes/:name', (req, res) => {
  res.type('text').send(fs.readFileSync(`notes/${req.params.name}`));
});

async function beat() {
  await sleep(5);
  fs.writeFileSync('notes/beat', String(Date.now()));
  setTimeout(beat, 1000);
}

beat();
app.listen(3000);
