const express = require('express');
const app = express();
const hits = {};

app.get('/pages/:page', (req, res) => {
  hits[req.params.page]++;
  res.json({ hits: hits[req.params.page] });
});

app.listen(3000);
