const express = require('express');

const app = express();
const urls = [];
const rows = [];

app.post('/urls', (req, res) => {
  urls.push(String(req.body.url));
  const id = urls.length - 1;
  res.json({ id, path: `/${urls.length}` });
});

app.get('/urls/:id', (req, res) => {
  res.redirect(urls[req.params.id]);
});

app.post('/rows', (req, res) => {
  rows.push(String(req.body.row));
  if (rows.length > 100) rows.shift();
  res.json(rows.length);
});

app.listen(3000);
