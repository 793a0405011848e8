const express = require('express');
const app = express();
let [visits, errors] = [0, 0];

app.get('/', (req, res) => {
  visits += 1;
  res.json({ visits });
});

app.listen(3000);
