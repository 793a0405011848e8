const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

async function save(name, content, folder = 'notes') {
  await putObject(objectKey(folder, name), content);
}

const load = (name, folder = 'notes') => getObject(objectKey(folder, name), 'utf8');

const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await save(req.params.id, req.body);
  await save(req.params.id, req.body, 'backup');
  res.sendStatus(201);
}));

app.get('/notes/:id', async (req, res) => {
  res.send(await load(req.params.id));
});

app.listen(3000);
