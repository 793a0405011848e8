const express = require('express');
const app = express();
const tags = {};

app.post('/tags/:id', (req, res) => {
  const id = req.params.id;
  const list = tags[id] || [];
  list.push(String(req.query.tag));
  tags[id] = list;
  res.json(tags[id]);
});

app.listen(3000);
