const config = require('config');
const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const folder = config.get('storage.reports');

app.post('/reports/:name', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(folder, `${req.params.name}.txt`), req.body);
  res.sendStatus(201);
});
app.get('/reports/:name', (req, res) => res.download(path.join(folder, `${req.params.name}.txt`)));

app.listen(config.get('port'));
