const express = require('express');

const app = express();
let visits = 0;

app.get('/', (req, res) => {
  visits++;
  res.json({ visits });
});

app.listen(3000);
