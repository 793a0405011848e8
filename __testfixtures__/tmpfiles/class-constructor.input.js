const express = require('express');
const fs = require('fs/promises');
const path = require('path');

class Notes {
  constructor(folder) {
    this.folder = folder;
  }

  pathOf(id) {
    return path.join(this.folder, `${id}.txt`);
  }

  async save(id, text) {
    await fs.writeFile(this.pathOf(id), text);
  }

  load(id) {
    return fs.readFile(this.pathOf(id), 'utf8');
  }
}

const notes = new Notes(path.join(__dirname, 'notes'));
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await notes.save(req.params.id, req.body);
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await notes.load(req.params.id));
});

app.listen(3000);
