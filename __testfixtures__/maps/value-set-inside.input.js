const express = require('express');
const app = express();
const tags = new Map();

app.post('/tags/:id', (req, res) => {
  tags.set(req.params.id, { names: new Set(req.body.names) });
  res.end();
});

app.get('/tags/:id', (req, res) => res.json([...tags.get(req.params.id).names]));

app.listen(3000);
