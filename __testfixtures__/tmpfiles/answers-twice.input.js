const express = require('express');
const fs = require('fs');

const app = express();

app.post('/jobs/:id', express.text(), (req, res) => {
  const timer = setTimeout(() => res.status(503).end(), 1000);
  fs.writeFileSync('jobs/' + req.params.id, req.body);
  clearTimeout(timer);
  res.status(201).end();
});

app.listen(3000);
