const express = require('express');
const app = express();
const marks = new Map();

app.post('/marks/:id', (req, res) => {
  marks.set(req.params.id, Symbol('mark'));
  res.end();
});

app.get('/marks/:id', (req, res) => res.json(marks.has(req.params.id)));

app.listen(3000);
