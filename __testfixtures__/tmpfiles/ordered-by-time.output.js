const express = require('express');
const { wrap } = require('./state/async-handler');
const { listObjects, objectKey, objectStat, putObject } = require('./state/objects');

const SHOTS = 'shots';
const app = express();

app.put('/shots/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(SHOTS, req.params.id), req.body);
  res.end();
}));
app.get('/latest', wrap(async (req, res) => {
  const shots = [];
  for (const name of await listObjects(SHOTS)) {
    const { mtimeMs } = await objectStat(objectKey(SHOTS, name));
    shots.push({ name, at: mtimeMs });
  }
  shots.sort((one, other) => other.at - one.at);
  res.json(shots[0] ?? null);
}));
