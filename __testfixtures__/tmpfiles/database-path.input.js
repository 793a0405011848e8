const express = require('express');
const fs = require('fs');
const path = require('path');
const db = require('./db');

const app = express();

app.post('/files/:name', express.raw(), async (req, res) => {
  const file = path.join('files', req.params.name);
  await fs.promises.writeFile(file, req.body);
  await db.insert({ name: req.params.name, file });
  res.sendStatus(201);
});

app.listen(3000);
