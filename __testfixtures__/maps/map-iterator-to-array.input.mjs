import express from 'express';
const app = express();
const stock = new Map();

app.put('/stock/:sku', (req, res) => {
  stock.set(req.params.sku, Number(req.body.count));
  res.end();
});

app.get('/sold-out', (req, res) => {
  res.json(stock.entries().filter(([, count]) => count === 0).map(([sku]) => sku).toArray());
});

app.listen(3000);
