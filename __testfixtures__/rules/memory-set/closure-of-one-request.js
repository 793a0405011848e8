const express = require('express');
const app = express();

function collector() {
  const names = new Set();
  return { add: (name) => names.add(name), all: () => [...names] };
}

app.post('/names', (req, res) => {
  const found = collector();
  req.body.forEach((one) => found.add(one.name));
  res.json(found.all());
});
