const express = require('express');
const app = express();

function group(rows) {
  const groups = {};
  for (const row of rows) (groups[row.kind] ??= []).push(row);
  return groups;
}

app.post('/group', (req, res) => res.json(group(req.body)));
