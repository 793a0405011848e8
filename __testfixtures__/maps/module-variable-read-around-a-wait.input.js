const express = require('express');

class Report {
  constructor(name) {
    this.name = name;
  }
}

let current = new Report('none');
const texts = new Map();
const app = express();

app.put('/reports/:name', (req, res) => {
  if (current.name === req.params.name) return res.status(409).end();
  texts.set(req.params.name, String(req.query.text));
  current = new Report(req.params.name);
  res.status(201).end();
});

app.get('/reports', (req, res) => {
  res.json({ current: current.name, texts: texts.size });
});

app.listen(3000);
