const express = require('express');

const app = express();
const tags = {};

app.put('/tags/:page', (req, res) => {
  tags[req.params.page] = String(req.query.of).split(',');
  res.end();
});

app.get('/tags/:page', (req, res) => {
  const found = [];
  for (const tag of tags[req.params.page]) found.push(tag);
  for (const at in tags[req.params.page]) found.push(at);
  res.json(found);
});

app.listen(3000);
