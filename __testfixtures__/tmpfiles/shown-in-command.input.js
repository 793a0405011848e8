const fs = require('fs');
const path = require('path');
const express = require('express');
const { run } = require('queue-of-commands');

const app = express();

app.put('/images/:name', express.raw(), async (req, res) => {
  const file = path.join(__dirname, 'images', req.params.name);
  await fs.promises.writeFile(file, req.body);
  await run('optimize that ' + file);
  res.sendStatus(201);
});

app.listen(3000);
