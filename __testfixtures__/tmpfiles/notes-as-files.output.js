const express = require('express');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, listObjects, objectExists, objectKey, objectReadStream, objectWriteStream, putObject, withCallback } = require('./state/objects');

const UPLOADS = 'uploads';

const fileFor = (name) => objectKey(UPLOADS, name + '.txt');

const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  const file = objectKey(UPLOADS, `${req.params.id}.txt`);
  await putObject(file, req.body);
  res.sendStatus(204);
}));

app.get('/notes/:id', async (req, res) => {
  try {
    res.send(await getObject(fileFor(req.params.id), 'utf8'));
  } catch {
    res.sendStatus(404);
  }
});

app.get('/notes', (req, res, next) => {
  withCallback(listObjects(UPLOADS), (err, names) => {
    if (err) return next(err);
    res.json(names);
  });
});

app.delete('/notes/:id', wrap(async (req, res) => {
  const file = fileFor(req.params.id);
  if (!(await objectExists(file))) return res.sendStatus(404);
  await deleteObject(file);
  res.sendStatus(204);
}));

app.post('/report', (req, res) => {
  req.pipe(objectWriteStream(objectKey('tmp', `report-${req.query.id}.csv`))).on('finish', () => res.sendStatus(201));
});

app.get('/report/:id', (req, res) => {
  objectReadStream(objectKey('tmp', 'report-' + req.params.id + '.csv')).pipe(res);
});

app.listen(3000);
