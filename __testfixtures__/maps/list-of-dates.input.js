const express = require('express');
const app = express();
const visits = [];

app.get('/', (req, res) => {
  visits.push(new Date());
  res.json({ visits: visits.length });
});

app.listen(3000);
