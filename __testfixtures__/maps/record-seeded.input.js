const express = require('express');
const app = express();
const stock = { apples: 10, pears: 4 };

app.put('/stock/:item', (req, res) => {
  stock[req.params.item] = Number(req.body.count);
  res.json(stock[req.params.item]);
});

app.listen(3000);
