const express = require('express');
const { wrap } = require('./state/async-handler');
const { inBackground } = require('./state/in-background');
const { getObject, objectKey, putObject } = require('./state/objects');

const app = express();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function keep(name, text) {
  if (!name) throw new Error('no name');
  await sleep(5);
  await putObject(objectKey('notes', name), text);
}

app.post('/notes/:name', express.text(), (req, res) => {
  keep(req.params.name, req.body).catch((error) => console.error(error));
  res.sendStatus(202);
});

app.get('/notes/:name', wrap(async (req, res) => {
  res.type('text').send(await getObject(objectKey('notes', req.params.name)));
}));

async function beat() {
  await sleep(5);
  await putObject('notes/beat', String(Date.now()));
  setTimeout(inBackground(beat), 1000);
}

beat();
app.listen(3000);
