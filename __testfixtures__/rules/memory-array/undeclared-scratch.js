const express = require('express');

function matching(names, prefix) {
  matches = [];
  for (const name of names) if (name.startsWith(prefix)) matches.push(name);
  return matches;
}

const app = express();
app.get('/names', (req, res) => {
  const found = matching(['ann', 'bob'], req.query.prefix);
  res.json(found);
});
