const express = require('express');
const fs = require('fs/promises');
const path = require('path');

async function save(name, content, folder = './notes') {
  await fs.writeFile(path.join(folder, name), content);
}

const load = (name, folder = './notes') => fs.readFile(path.join(folder, name), 'utf8');

const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await save(req.params.id, req.body);
  await save(req.params.id, req.body, './backup');
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await load(req.params.id));
});

app.listen(3000);
