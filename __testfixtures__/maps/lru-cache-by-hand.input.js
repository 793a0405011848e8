const express = require('express');

const pages = new Map();
const app = express();

app.get('/pages/:id', (req, res) => {
  if (pages.has(req.params.id)) {
    const page = pages.get(req.params.id);
    pages.delete(req.params.id);
    pages.set(req.params.id, page);
    return res.json(page);
  }
  if (pages.size >= 50) pages.delete(pages.keys().next().value);
  pages.set(req.params.id, { id: req.params.id, at: Date.now() });
  res.status(201).end();
});

app.listen(3000);
