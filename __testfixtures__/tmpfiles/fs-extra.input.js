const express = require('express');
const fse = require('fs-extra');
const path = require('path');

const ROOT = path.join(__dirname, 'storage');
const app = express();

app.put('/files/:user/:name', express.raw(), async (req, res) => {
  const folder = path.join(ROOT, req.params.user);
  await fse.ensureDir(folder);
  await fse.outputFile(path.join(folder, req.params.name), req.body);
  res.sendStatus(204);
});

app.post('/files/:user/:name/copy', async (req, res) => {
  const file = path.join(ROOT, req.params.user, req.params.name);
  if (!(await fse.pathExists(file))) return res.sendStatus(404);
  await fse.copy(file, `${file}.copy`);
  await fse.move(`${file}.copy`, path.join(ROOT, 'copies', req.params.name), { overwrite: true });
  res.sendStatus(201);
});

app.delete('/files/:user', async (req, res) => {
  await fse.remove(path.join(ROOT, req.params.user));
  res.sendStatus(204);
});

app.listen(3000);
