const express = require('express');
const app = express();

function unique(list) {
  const seen = new Set();
  return list.filter((one) => !seen.has(one) && seen.add(one));
}

app.post('/unique', (req, res) => res.json(unique(req.body)));
