const express = require('express');
const app = express();

const seen = {}; //~ memory-record seen

class Visit {
  constructor(name) {
    seen[name] = Date.now();
  }
}

app.get('/visits/:name', (req, res) => {
  let visit;
  if (!visit) visit = new Visit(req.params.name);
  res.json(seen);
});
