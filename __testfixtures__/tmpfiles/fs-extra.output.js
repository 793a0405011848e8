const express = require('express');
const { wrap } = require('./state/async-handler');
const { copyObject, deleteObject, moveObject, objectExists, objectKey, putObject } = require('./state/objects');

const ROOT = 'storage';
const app = express();

app.put('/files/:user/:name', express.raw(), wrap(async (req, res) => {
  const folder = objectKey(ROOT, req.params.user);
  await putObject(objectKey(folder, req.params.name), req.body);
  res.sendStatus(204);
}));

app.post('/files/:user/:name/copy', wrap(async (req, res) => {
  const file = objectKey(ROOT, req.params.user, req.params.name);
  if (!(await objectExists(file))) return res.sendStatus(404);
  await copyObject(file, `${file}.copy`);
  await moveObject(`${file}.copy`, objectKey(ROOT, 'copies', req.params.name));
  res.sendStatus(201);
}));

app.delete('/files/:user', wrap(async (req, res) => {
  await deleteObject(objectKey(ROOT, req.params.user), { force: true, recursive: true });
  res.sendStatus(204);
}));

app.listen(3000);
