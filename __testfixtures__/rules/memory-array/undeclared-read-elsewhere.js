const express = require('express');

function search(names, prefix) {
  lastMatches = []; //~ memory-array lastMatches
  for (const name of names) if (name.startsWith(prefix)) lastMatches.push(name);
}

const app = express();
app.get('/names', (req, res) => {
  search(['ann', 'bob'], req.query.prefix);
  res.sendStatus(204);
});
app.get('/last', (req, res) => res.json(lastMatches));
