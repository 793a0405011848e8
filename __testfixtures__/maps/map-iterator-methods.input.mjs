import express from 'express';
const app = express();
const stock = new Map();

app.put('/stock/:sku', (req, res) => {
  stock.set(req.params.sku, Number(req.body.count));
  res.end();
});

app.get('/sold-out', (req, res) => {
  const skus = new Set(stock.entries().filter(([, count]) => count === 0).map(([sku]) => sku));
  res.json({ any: stock.values().some((count) => count === 0), skus: [...skus] });
});

app.listen(3000);
