const express = require('express');
const fs = require('fs-extra');

const app = express();

app.post('/events/:id', express.json(), async (req, res) => {
  await fs.writeJson(`events/${req.params.id}.json`, req.body, { spaces: 2 });
  res.sendStatus(201);
});

app.post('/events/:id/raw', express.json(), async (req, res) => {
  await fs.outputJson('events/raw/' + req.params.id + '.json', req.body);
  res.sendStatus(201);
});

app.listen(3000);
