const express = require('express');
const fs = require('fs');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  await putObject(objectKey('notes', req.params.id), req.body);
  res.sendStatus(204);
});

app.listen(3000);
app.get('/pages/:id', async (req, res) => {
  res.send(await fs.promises.readFile('pages/' + req.params.id, 'utf8'));
});

app.put('/pages/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile('pages/' + req.params.id, req.body);
  res.sendStatus(204);
});
