const express = require('express');
const fs = require('fs');
const path = require('path');
const db = require('./db');

const app = express();
const defaults = { dir: './files' };

app.put('/files/:user/:name', express.raw(), async (req, res) => {
  const user = (await db.find(req.params.user)) || defaults;
  await fs.promises.writeFile(path.join(user.dir, req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
