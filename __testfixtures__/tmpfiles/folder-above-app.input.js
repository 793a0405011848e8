const express = require('express');
const fs = require('fs/promises');
const path = require('path');

const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  await fs.writeFile(path.join(__dirname, '../notes', req.params.id), req.body);
  res.sendStatus(204);
});

app.put('/drafts/:id', express.text(), async (req, res) => {
  await fs.writeFile(`../drafts/${req.params.id}`, req.body);
  res.sendStatus(204);
});

app.listen(3000);
