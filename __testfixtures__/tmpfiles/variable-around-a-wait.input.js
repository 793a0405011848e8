const express = require('express');
const fs = require('fs');

class Report {
  constructor(name) {
    this.name = name;
  }
}

let current = new Report('none');
const app = express();

app.put('/reports/:name', express.text(), (req, res) => {
  if (current.name === req.params.name) return res.status(409).end();
  fs.writeFileSync('reports/' + req.params.name, req.body);
  current = new Report(req.params.name);
  res.status(201).end();
});

app.listen(3000);
