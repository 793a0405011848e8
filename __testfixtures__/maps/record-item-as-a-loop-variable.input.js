const express = require('express');

const app = express();
const tags = {};

app.put('/tags/:page', (req, res) => {
  for (tags[req.params.page] of String(req.query.of).split(',')) console.log(req.params.page);
  res.json(tags[req.params.page]);
});

app.listen(3000);
