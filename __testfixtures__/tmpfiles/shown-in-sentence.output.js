const express = require('express');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, keyOfPath, objectExists, objectKey, putObject } = require('./state/objects');

const NOTES = path.join(__dirname, 'notes');
const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  const file = path.join(NOTES, req.params.id);
  await putObject(keyOfPath('notes', NOTES, file), req.body);
  res.send('The note is in ' + file);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  const note = path.join(NOTES, `${req.params.id}`);
  if (!(await objectExists(keyOfPath('notes', NOTES, note)))) return res.status(404).json({ message: `There is no ${note} here.` });
  res.send(await getObject(keyOfPath('notes', NOTES, note), 'utf8'));
}));

app.delete('/notes/:id', wrap(async (req, res) => {
  await deleteObject(objectKey('notes', req.params.id));
  res.sendStatus(204);
}));

app.listen(3000);
