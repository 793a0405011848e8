const express = require('express');

let handler = (text) => text.toUpperCase();
const texts = new Map();
const app = express();

app.put('/texts/:id/:text', (req, res) => {
  const before = handler;
  texts.set(req.params.id, before(req.params.text));
  res.json({ same: before === handler });
});

app.post('/lower', (req, res) => {
  handler = (text) => text.toLowerCase();
  res.json({ texts: texts.size });
});

app.listen(3000);
