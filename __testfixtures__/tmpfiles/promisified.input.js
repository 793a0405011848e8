const express = require('express');
const fs = require('fs');
const path = require('path');
const { promisify } = require('util');

const write = promisify(fs.writeFile);
const read = promisify(fs.readFile);
const DATA = path.resolve('data');
const app = express();

app.put('/data/:id', express.text(), async (req, res) => {
  await write(path.join(DATA, req.params.id), req.body);
  res.sendStatus(204);
});

app.get('/data/:id', async (req, res) => {
  res.send(await read(path.join(DATA, req.params.id), 'utf8'));
});

app.listen(3000);
