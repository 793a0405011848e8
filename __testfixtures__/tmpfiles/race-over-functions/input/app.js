const express = require('express');
const fs = require('fs');
const path = require('path');

const fileOf = (id) => path.join(__dirname, 'counts', id);
const load = (id) => Number(fs.readFileSync(fileOf(id), 'utf8'));
const save = (id, count) => fs.writeFileSync(fileOf(id), String(count));

const app = express();

app.post('/counts/:id', (req, res) => {
  const count = load(req.params.id) + 1;
  save(req.params.id, count);
  res.json({ count });
});

app.listen(3000);
