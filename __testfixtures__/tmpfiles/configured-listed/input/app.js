const express = require('express');
const fs = require('fs');
const path = require('path');
const config = require('./config');

const app = express();

app.put('/uploads/:name', express.raw(), async (req, res) => {
  const { name } = req.params;
  if (fs.existsSync(path.join(config.uploads, name))) return res.status(409).send(`There is ${name} already`);
  await fs.promises.writeFile(path.join(config.uploads, name), req.body);
  res.sendStatus(201);
});
app.get('/uploads', async (req, res) => res.json(await fs.promises.readdir(config.uploads)));
app.get('/settings', (req, res) => res.json({ folder: `Uploads go to ${config.uploads}` }));

app.listen(config.port);
