const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

class Notes {
  constructor(folder) {
    this.folder = folder;
  }

  pathOf(id) {
    return objectKey(this.folder, `${id}.txt`);
  }

  async save(id, text) {
    await putObject(this.pathOf(id), text);
  }

  load(id) {
    return getObject(this.pathOf(id), 'utf8');
  }
}

const notes = new Notes('notes');
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await notes.save(req.params.id, req.body);
  res.sendStatus(201);
}));

app.get('/notes/:id', async (req, res) => {
  res.send(await notes.load(req.params.id));
});

app.listen(3000);
