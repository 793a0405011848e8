const express = require('express');

function collector() {
  const rows = [];

  function keep(row) {
    rows.push(row);
  }

  function add(row) {
    if (row) keep(row);
  }

  return { add, all: () => rows };
}

const app = express();
app.post('/rows', express.json(), (req, res) => {
  const found = collector();
  for (const row of req.body) found.add(row);
  res.json(found.all());
});
