const express = require('express');
const app = express();
const LAST = Symbol('last');
const marks = new Map();

app.post('/marks/:id', (req, res) => {
  marks.set(LAST, req.params.id);
  res.json(marks.get(LAST));
});

app.listen(3000);
