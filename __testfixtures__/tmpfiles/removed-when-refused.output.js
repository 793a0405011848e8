const express = require('express');
const fs = require('fs');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectKey, objectStat, putObject } = require('./state/objects');

const app = express();
const NOTES = 'notes';

app.put('/notes/:name', express.text(), wrap(async (req, res) => {
  const note = objectKey(NOTES, req.params.name);
  await putObject(note, req.body);
  const { size } = await objectStat(note);
  if (size > 1000) {
    await deleteObject(note);
    return res.status(413).send('too long');
  }
  res.sendStatus(204);
}));

app.post('/words', express.text(), async (req, res) => {
  const text = path.join(__dirname, 'work', `${req.query.id}.txt`);
  try {
    await fs.promises.writeFile(text, req.body);
    const { size } = await fs.promises.stat(text);
    if (size > 1000) return res.status(413).send('too long');
    res.json({ size });
  } finally {
    await fs.promises.unlink(text);
  }
});

app.listen(3000);
