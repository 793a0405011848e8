const config = require('config');
const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.post('/reports/:name', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join('reports', config.get('tenant'), req.params.name), req.body);
  res.sendStatus(201);
});
app.post('/notes/:name', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(config.get('tenant'), req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
