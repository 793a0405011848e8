const express = require('express');
const app = express();

class Report {
  lines = 0;

  constructor(parts) {
    parts.push(this);
  }

  write() {
    this.lines += 1;
  }
}

app.post('/reports', (req, res) => {
  const parts = [];
  const report = new Report(parts);
  req.body.forEach(() => report.write());
  res.json(parts);
});
