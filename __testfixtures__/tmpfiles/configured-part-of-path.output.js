const config = require('config');
const express = require('express');
const fs = require('fs');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.post('/reports/:name', express.text(), wrap(async (req, res) => {
  await putObject(objectKey('reports', config.get('tenant'), req.params.name), req.body);
  res.sendStatus(201);
}));
app.post('/notes/:name', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(config.get('tenant'), req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
