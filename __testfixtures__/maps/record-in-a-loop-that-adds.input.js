const express = require('express');
const app = express();
const copies = {};

app.post('/copies/:name', (req, res) => {
  copies[req.params.name] = 1;
  for (const name in copies) copies[`${name}-copy`] = 1;
  res.end();
});

app.listen(3000);
